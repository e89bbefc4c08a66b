pub mod catalogue;
pub mod diagnostic;
pub mod i18n;
pub mod report;
pub mod source;
