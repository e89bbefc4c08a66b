//! Closed sets of names: what each is called in files and in JSON.

/// A closed set of names, and the value that each stands for.
pub trait Known: Copy + 'static {
    /// Every name with its value, in the order in which people are shown them.
    const NAMES: &'static [(&'static str, Self)];
    /// The values alone.
    const ALL: &'static [Self];

    /// The name of one of them.
    fn name(self) -> &'static str;
}

/// Names a closed set: an enum, and the name of each of its values in files and in JSON.
macro_rules! closed_set {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$value_doc:meta])* $value:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$value_doc])* $value,)* }

        impl $crate::diagnostic::Known for $name {
            const NAMES: &'static [(&'static str, Self)] = &[$(($text, Self::$value)),*];
            const ALL: &'static [Self] = &[$(Self::$value),*];

            fn name(self) -> &'static str {
                self.as_str()
            }
        }

        impl $name {
            /// The name of it in files and in JSON.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$value => $text),* }
            }
        }
    };
}
pub(crate) use closed_set;
