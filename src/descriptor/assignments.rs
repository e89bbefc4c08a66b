//! Who is to read what.

/// The readers of a committee, each with the projects that are theirs to read.
#[derive(Clone, Debug)]
pub struct Assignments {
    /// In written order.
    pub readers: Vec<Assigned>,
}

/// One reader.
#[derive(Clone, Debug)]
pub struct Assigned {
    pub reader: String,
    /// Ids of projects; `None` for every project.
    pub projects: Option<Vec<String>>,
}
