//! Checks the built-in catalogue and writes it down as Rust constants, so that starting the
//! program costs no parsing. It runs the very loader that reads a user's overlay at run time.

// The program uses more of these parts than the build does.
#![allow(dead_code, unused_imports)]
// A build script is an edge too: it reads the catalogue and writes into OUT_DIR.
#![allow(clippy::disallowed_methods)]

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

#[path = "src/catalogue/definition/mod.rs"]
mod definition;
#[path = "src/diagnostic/mod.rs"]
mod diagnostic;
#[path = "src/i18n/language.rs"]
mod i18n;
#[path = "src/source/mod.rs"]
mod source;

use definition::load::end_of;
use definition::model::*;
use i18n::Localised;
use source::SourceFile;

fn main() {
    println!("cargo::rerun-if-changed=criteria");
    println!("cargo::rerun-if-changed=src/catalogue");
    let mut sources: Vec<SourceFile> = Vec::new();
    for name in definition::FILES {
        let path = Path::new("criteria").join(name);
        let text = std::fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let start = end_of(&sources);
        sources.push(SourceFile::new(path.display().to_string(), text).starting_at(start));
    }
    let catalogue = definition::load(&sources, &[]).unwrap_or_else(|problems| {
        for problem in &problems {
            if let Some((file, at)) = diagnostic::locate(&sources, problem.span) {
                println!(
                    "cargo::error={}:{}:{}: {} {} {:?}",
                    file.name(),
                    at.line,
                    at.column,
                    problem.code.id,
                    problem.path,
                    problem.facts
                );
            }
        }
        panic!("the catalogue in criteria/ has {} problems", problems.len())
    });
    let mut out = String::from("const CATALOGUE: Catalogue = ");
    catalogue.write(&mut out);
    out.push_str(";\n");
    out.push_str("const TEXTS: &[(&str, &str)] = &[\n");
    let root = std::env::current_dir().expect("cargo runs a build script in the package");
    for name in definition::FILES {
        let path = root.join("criteria").join(name);
        let _ = writeln!(out, "({name:?}, include_str!({path:?})),");
    }
    out.push_str("];\n");
    let directory = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for a build script");
    std::fs::write(Path::new(&directory).join("builtin.rs"), out).expect("OUT_DIR can be written");
}

/// Something that can be written down as a constant expression.
trait Constant {
    fn write(&self, out: &mut String);
}

impl Constant for Text {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "Cow::Borrowed({:?})", self.as_ref());
    }
}

impl Constant for bool {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "{self}");
    }
}

impl Constant for u8 {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "{self}");
    }
}

impl Constant for u32 {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "{self}");
    }
}

impl Constant for usize {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "{self}");
    }
}

impl Constant for f64 {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "{self:?}");
    }
}

impl Constant for Stage {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "Stage::{self:?}");
    }
}

impl Constant for GroupKind {
    fn write(&self, out: &mut String) {
        let _ = write!(out, "GroupKind::{self:?}");
    }
}

impl<T: Constant + Clone> Constant for Cow<'static, [T]> {
    fn write(&self, out: &mut String) {
        out.push_str("Cow::Borrowed(&[");
        for item in self.iter() {
            item.write(out);
            out.push(',');
        }
        out.push_str("])");
    }
}

impl<const N: usize> Constant for [Text; N] {
    fn write(&self, out: &mut String) {
        out.push('[');
        for item in self {
            item.write(out);
            out.push(',');
        }
        out.push(']');
    }
}

impl<T: Constant> Constant for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            None => out.push_str("None"),
            Some(value) => {
                out.push_str("Some(");
                value.write(out);
                out.push(')');
            }
        }
    }
}

impl Constant for Rubric {
    fn write(&self, out: &mut String) {
        match self {
            Self::Scored(scale) => {
                out.push_str("Rubric::Scored(");
                scale.write(out);
            }
            Self::NotScored(discussion) => {
                out.push_str("Rubric::NotScored(");
                discussion.write(out);
            }
        }
        out.push(')');
    }
}

impl Constant for Departure {
    fn write(&self, _: &mut String) {
        unreachable!("the built-in catalogue departs from nothing");
    }
}

/// A struct, field by field. The compiler refuses a field that is forgotten here.
macro_rules! constant {
    ($name:ident $(<$generic:ident>)? { $($field:ident),* $(,)? }) => {
        impl $(<$generic: Constant>)? Constant for $name $(<$generic>)? {
            fn write(&self, out: &mut String) {
                let Self { $($field),* } = self;
                out.push_str(concat!(stringify!($name), " {"));
                $(
                    out.push_str(concat!(stringify!($field), ": "));
                    $field.write(out);
                    out.push(',');
                )*
                out.push_str("}\n");
            }
        }
    };
}

constant!(Localised<T> { fr, en });
constant!(Catalogue {
    version,
    families,
    groups,
    criteria,
    brakes,
    stakes,
    supports,
    warnings,
    facets,
    by_name,
    rules,
    fingerprint,
    departures,
});
constant!(ByName { criteria, brakes, stakes });
constant!(Family { id, nodes, name, about });
constant!(Group { kind, id, nodes, name });
constant!(Wording { name, question, funder_question, interpretation });
constant!(Scale { levels, evidence, advice, shown });
constant!(Proof { documented, observed, corroborated });
constant!(Discussion { reason, points });
constant!(Criterion {
    id,
    family,
    nodes,
    core,
    asks_proof,
    asked_in_talks,
    rare,
    sisters,
    from_stage,
    weight,
    exemplar,
    ladder,
    wording,
    rubric,
});
constant!(Brake { id, nodes, core, weight, exemplar, shown_by, ladder, wording, scale });
constant!(BrakeScale { intensity, mitigation, evidence, levers, shown });
constant!(Stake { id, group, nodes, weight, exemplar, ladder, wording, scale });
constant!(Support { id, group, nodes, weight, ladder, wording, scale });
constant!(Warning { id, nodes, support, up_to, name });
constant!(Facet { id, nodes, name, question, values });
constant!(FacetValue { id, parent, nodes, name, help, asks });
constant!(Rules {
    money_keys,
    placeholders,
    no_competition,
    both_skills,
    skill_words,
    contradictions,
    gated,
    stake_named_in_note,
});
