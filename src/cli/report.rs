//! How the formats of reports are asked for.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::descriptor::Scale;
use crate::diagnostic::Known;
pub(super) use crate::making::format::Format;
use crate::making::{assess, check, federate, letter, panel};
use crate::report::observation::tables;

/// Lets values of closed sets be given on the command line, by their names.
macro_rules! asked_for {
    ($($set:ty),*) => {$(
        impl ValueEnum for $set {
            fn value_variants<'v>() -> &'v [Self] {
                Self::ALL
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some(PossibleValue::new(self.as_str()))
            }
        }
    )*};
}

asked_for!(
    Format,
    assess::Format,
    federate::Format,
    letter::Sheet,
    tables::Table,
    check::Format,
    panel::PanelFormat,
    Scale
);
