//! What the files hold about one person, and taking it out.
//!
//! A person is known by a name alone, compared without accents and case, as whole words. Two
//! people may share one: whoever asks looks at what was found before anything is removed. Start
//! with [`search`], then [`purge`].

mod files;
mod purge;
mod search;

pub use files::is_searched;
pub use purge::{Change, Done, purge};
pub use search::{Held, Hit, Name, Part, Relation, search};
