pub mod assessment;
pub mod catalogue;
pub mod descriptor;
pub mod diagnostic;
pub mod i18n;
pub mod reach;
pub mod source;
