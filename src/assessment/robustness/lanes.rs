//! Sixteen draws side by side, so that one instruction works on several of them.

/// How many draws stand side by side.
pub(super) const LANES: usize = 16;

/// One number for each of sixteen draws.
pub(super) type Lanes = [f64; LANES];

pub(super) const ZERO: Lanes = [0.0; LANES];

pub(super) fn add(to: &mut Lanes, more: &Lanes) {
    for (to, more) in to.iter_mut().zip(more) {
        *to += more;
    }
}

pub(super) fn add_product(to: &mut Lanes, a: &Lanes, b: &Lanes) {
    for ((to, a), b) in to.iter_mut().zip(a).zip(b) {
        *to += a * b;
    }
}

pub(super) fn sum(a: &Lanes, b: &Lanes) -> Lanes {
    std::array::from_fn(|at| a[at] + b[at])
}

pub(super) fn product(a: &Lanes, b: &Lanes) -> Lanes {
    std::array::from_fn(|at| a[at] * b[at])
}

pub(super) fn one_over(a: &Lanes) -> Lanes {
    std::array::from_fn(|at| 1.0 / a[at])
}

/// What is left of 1, and nothing below 0 for the last bit of a sum.
pub(super) fn rest(a: &Lanes) -> Lanes {
    std::array::from_fn(|at| (1.0 - a[at]).max(0.0))
}
