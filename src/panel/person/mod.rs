//! What the files hold about one person, and taking it out.
//!
//! A person is known by a name alone, compared without accents and case, as whole words. Two
//! people may share one: whoever asks looks at what was found before anything is removed. Start
//! with [`search`], then [`purge`].

mod copies;
mod files;
mod name;
mod purge;
mod search;

pub use copies::{Own, carried};
pub use files::{Written, is_searched, written};
pub use name::{Name, lines};
pub use purge::{Change, Done, placed_before, purge};
pub use search::{Held, Hit, Part, Relation, search, words_left};
