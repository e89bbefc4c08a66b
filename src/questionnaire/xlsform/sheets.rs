//! The three sheets of an XLSForm.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::i18n::Language;
use crate::questionnaire::Words;
use crate::questionnaire::entry::APART;
use crate::questionnaire::facts::Sayings;

const SURVEY: [&str; 13] = [
    "type",
    "name",
    "label::Français (fr)",
    "label::English (en)",
    "hint::Français (fr)",
    "hint::English (en)",
    "required",
    "relevant",
    "constraint",
    "constraint_message::Français (fr)",
    "constraint_message::English (en)",
    "appearance",
    "calculation",
];
const CHOICES: [&str; 4] = ["list_name", "name", "label::Français (fr)", "label::English (en)"];

/// One line of the survey sheet; what is not given is empty.
#[derive(Default)]
pub(super) struct Line {
    pub kind: String,
    pub name: String,
    pub label: Option<Words<'static>>,
    pub hint: Option<Words<'static>>,
    pub is_required: bool,
    pub relevant: String,
    pub constraint: String,
    pub message: Option<Words<'static>>,
    pub appearance: &'static str,
    pub calculation: String,
}

/// The workbook of these lines and choices.
pub(super) fn written(
    lines: &[Line],
    all_choices: &[[String; 4]],
    language: Language,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let survey = workbook.add_worksheet().set_name("survey")?;
    row(survey, 0, &SURVEY)?;
    for (at, line) in (1..).zip(lines) {
        let both = |words: &Option<Words<'static>>| match words {
            Some(words) => [said(&words.fr), said(&words.en)],
            None => [String::new(), String::new()],
        };
        let [label_fr, label_en] = both(&line.label);
        let [hint_fr, hint_en] = both(&line.hint);
        let [message_fr, message_en] = both(&line.message);
        let required = if line.is_required { "yes" } else { "" };
        row(
            survey,
            at,
            &[
                &line.kind,
                &line.name,
                &label_fr,
                &label_en,
                &hint_fr,
                &hint_en,
                required,
                &line.relevant,
                &line.constraint,
                &message_fr,
                &message_en,
                line.appearance,
                &line.calculation,
            ],
        )?;
    }
    let choices = workbook.add_worksheet().set_name("choices")?;
    row(choices, 0, &CHOICES)?;
    for (at, [list, name, fr, en]) in (1..).zip(all_choices) {
        row(choices, at, &[list, name, &said(fr), &said(en)])?;
    }
    let settings = workbook.add_worksheet().set_name("settings")?;
    row(settings, 0, &["form_title", "form_id", "version", "default_language"])?;
    let title = Sayings::get().say(language, "form-page-title");
    let default = match language {
        Language::French => "Français (fr)",
        Language::English => "English (en)",
    };
    row(settings, 1, &[&title, "germoir", "1", default])?;
    workbook.save_to_buffer()
}

/// A text that people read. Survey tools put an answer in the place of `${…}` and of `instance(…)`, and
/// refuse a form that has no such question; a sign that nobody sees keeps ours from being one.
fn said(text: &str) -> String {
    text.replace("${", &format!("${APART}{{")).replace("instance(", &format!("instance{APART}("))
}

fn row(sheet: &mut Worksheet, line: u32, cells: &[&str]) -> Result<(), XlsxError> {
    for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
        sheet.write_string(line, column, *text)?;
    }
    Ok(())
}
