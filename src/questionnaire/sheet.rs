//! The questionnaire as one sheet, a question to a line, for people who only have a spreadsheet.
//!
//! The first column holds the place of each answer, so that the import never guesses; it and the
//! questions are protected, without a password.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime,
    Format, FormatAlign, Formula, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::evidence_columns;
use super::facts::Sayings;
use super::fields::{Field, Part, fields};
use super::model::*;
use crate::i18n::Language;

/// The columns of the sheet, from the left.
pub const PLACE: u16 = 0;
const QUESTION: u16 = 1;
const CHOICES: u16 = 2;
pub const ANSWER: u16 = 3;
pub const REASON: u16 = 4;
pub const NOTE: u16 = 5;
/// The five columns of a piece of evidence begin here.
pub const EVIDENCE: u16 = 6;
/// Lists of choices that are too long for a cell's own rule stand here, hidden.
const LISTS: u16 = 11;
/// The line of the headings, counted from 0.
const HEADINGS: u32 = 2;

struct Formats {
    title: Format,
    heading: Format,
    fixed: Format,
    section: Format,
    text: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let wrapped = || Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(14.0),
            heading: wrapped().set_bold(),
            fixed: wrapped(),
            section: Format::new().set_bold().set_font_size(12.0),
            // What is typed stays text, `=1+1` too.
            text: wrapped().set_unlocked().set_num_format("@"),
            date: wrapped().set_unlocked().set_num_format("yyyy-mm-dd"),
        }
    }
}

struct Writer {
    sayings: &'static Sayings,
    language: Language,
    formats: Formats,
    evidence: &'static [Choice<'static>],
    /// The next free line of the hidden lists.
    list_line: u32,
}

/// The sheet in one language. The same bytes on every run.
///
/// # Errors
///
/// When a text is longer than a cell of a spreadsheet can hold.
pub fn workbook(all: &Questionnaire<'_>, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let evidence = evidence_columns().iter().find_map(|column| match &column.kind {
        ColumnKind::One(choices) => Some(choices),
        _ => None,
    });
    let mut writer = Writer {
        sayings: Sayings::get(),
        language,
        formats: Formats::new(),
        evidence: evidence.map(Vec::as_slice).unwrap_or_default(),
        list_line: 0,
    };
    let sheet = workbook.add_worksheet();
    writer.frame(sheet)?;
    let parts = fields(all);
    let mut line = HEADINGS + 1;
    let mut at = 0;
    for section in &all.sections {
        sheet.write_string_with_format(
            line,
            QUESTION,
            section.title.get(language).as_ref(),
            &writer.formats.section,
        )?;
        line += 1;
        for ask in &section.asks {
            for field in parts.iter().filter(|field| field.ask == at) {
                if writer.field(sheet, line, ask, field)? {
                    line += 1;
                }
            }
            for (place, word) in ask.implies {
                writer.implied(sheet, line, ask, (place, word))?;
                line += 1;
            }
            at += 1;
        }
    }
    workbook.save_to_buffer()
}

impl Writer {
    fn own(&self, id: &str) -> String {
        self.sayings.say(self.language, &format!("form-page-{id}"))
    }

    fn frame(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(self.own("sheet"))?;
        sheet.write_string_with_format(0, QUESTION, self.own("title"), &self.formats.title)?;
        let how = format!("{} {}", self.own("sheet-how"), self.own("rule"));
        sheet.write_string(1, QUESTION, how)?;
        let evidence = ["kind", "date", "source", "note", "by"]
            .map(|key| self.sayings.say(self.language, &format!("form-evidence-{key}")));
        let names = ["place", "question", "choices", "answer", "reason", "note"].map(|id| {
            let id =
                if matches!(id, "reason" | "note") { id.to_owned() } else { format!("sheet-{id}") };
            self.own(&id)
        });
        for (column, name) in (0..).zip(names.into_iter().chain(evidence)) {
            sheet.write_string_with_format(HEADINGS, column, name, &self.formats.heading)?;
        }
        for (column, width) in
            (0..).zip([12.0, 44.0, 60.0, 30.0, 24.0, 30.0, 16.0, 12.0, 24.0, 24.0, 24.0])
        {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_column_hidden(LISTS)?;
        sheet.set_freeze_panes(HEADINGS + 1, QUESTION + 1)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
        let options = ProtectionOptions {
            format_rows: true,
            format_columns: true,
            ..ProtectionOptions::default()
        };
        sheet.protect_with_options(&options);
        Ok(())
    }

    /// The line of a field that has one of its own; whether it has.
    fn field(
        &mut self,
        sheet: &mut Worksheet,
        line: u32,
        ask: &Ask<'_>,
        field: &Field,
    ) -> Result<bool, XlsxError> {
        let language = self.language;
        let is_discussion = matches!(&ask.kind, Kind::Scale(scale) if scale.sides.is_empty());
        let is_own_line = match &field.part {
            // Ticking choices one by one leaves nothing to guess.
            Part::Whole => !matches!(ask.kind, Kind::Many(_)),
            Part::Side(_) | Part::Pick(_) | Part::Cell(..) => true,
            Part::Note => is_discussion,
            Part::AtLeast | Part::Reason | Part::Evidence(_) => false,
        };
        if !is_own_line {
            return Ok(false);
        }
        let fixed = self.formats.fixed.clone();
        let place = if is_discussion { ask.dotted() } else { field.place.clone() };
        sheet.write_string_with_format(line, PLACE, place, &fixed)?;
        let question = match &field.part {
            Part::Note => ask.question.get(language).to_string(),
            _ => field.label.get(language).to_string(),
        };
        let question = match ask.is_required {
            true => format!("{question} {}", self.own("required")),
            false => question,
        };
        sheet.write_string_with_format(line, QUESTION, question, &fixed)?;
        sheet.write_string_with_format(line, CHOICES, self.choices(ask, field), &fixed)?;
        self.answer(sheet, line, ask, field)?;
        if let (Kind::Scale(scale), Part::Side(0) | Part::Note) = (&ask.kind, &field.part) {
            if scale.may_not_apply {
                sheet.write_blank(line, REASON, &self.formats.text)?;
            }
            self.support(sheet, line)?;
        }
        Ok(true)
    }

    /// A hidden line for what the words of a question say already: it holds where that question, which
    /// stands in the column of reasons, is answered.
    fn implied(
        &self,
        sheet: &mut Worksheet,
        line: u32,
        ask: &Ask<'_>,
        (place, word): (&str, &str),
    ) -> Result<(), XlsxError> {
        let fixed = &self.formats.fixed;
        sheet.write_string_with_format(line, PLACE, place, fixed)?;
        sheet.write_string_with_format(line, ANSWER, word, fixed)?;
        sheet.write_string_with_format(line, REASON, ask.dotted(), fixed)?;
        sheet.set_row_hidden(line)?;
        Ok(())
    }

    /// What can be answered, in words.
    fn choices(&self, ask: &Ask<'_>, field: &Field) -> String {
        match (&ask.kind, &field.part) {
            (Kind::Scale(scale), Part::Side(side)) => {
                let levels = scale.sides.get(*side).map(|side| &side.levels);
                let lines = levels.into_iter().flatten().enumerate();
                let lines = lines.map(|(at, words)| format!("{at} — {}", words.get(self.language)));
                let more = scale.may_be_more.then(|| self.own("at-least-typed"));
                lines.chain(more).collect::<Vec<_>>().join("\n")
            }
            (_, Part::Pick(_)) => String::new(),
            _ => ask.help.get(self.language).join("\n"),
        }
    }

    fn answer(
        &mut self,
        sheet: &mut Worksheet,
        line: u32,
        ask: &Ask<'_>,
        field: &Field,
    ) -> Result<(), XlsxError> {
        let language = self.language;
        let named = |choices: &[Choice<'_>]| -> Vec<String> {
            choices.iter().map(|choice| choice.name.get(language).to_string()).collect()
        };
        let column = |key: &str| match &ask.kind {
            Kind::Rows(columns) => columns.iter().find(|column| column.key == key),
            _ => None,
        };
        let mut is_date = matches!(ask.kind, Kind::Date);
        let mut is_number = matches!(ask.kind, Kind::Number);
        let list = match (&ask.kind, &field.part) {
            (_, Part::Cell(_, key)) => match column(key).map(|column| &column.kind) {
                Some(ColumnKind::One(choices)) => named(choices),
                other => {
                    is_date = matches!(other, Some(ColumnKind::Date));
                    is_number = matches!(other, Some(ColumnKind::Number));
                    Vec::new()
                }
            },
            (_, Part::Pick(_)) => vec![self.own("yes"), self.own("no")],
            (Kind::YesNo, _) => vec![self.own("yes"), self.own("no")],
            (Kind::One(choices), _) => named(choices),
            (Kind::Scale(scale), Part::Side(side)) => {
                let levels = (0..=4).flat_map(|level| {
                    let more = scale.may_be_more && (1..4).contains(&level);
                    [Some(level.to_string()), more.then(|| format!("{level}+"))]
                });
                let mut list: Vec<String> = levels.flatten().collect();
                list.push(self.own("unknown"));
                if *side == 0 {
                    list.push(self.own("declined"));
                    if scale.may_not_apply {
                        list.push(self.own("not-applicable"));
                    }
                }
                list
            }
            _ => Vec::new(),
        };
        let format = if is_date { &self.formats.date } else { &self.formats.text };
        sheet.write_blank(line, ANSWER, format)?;
        if !list.is_empty() {
            self.drop_down(sheet, line, ANSWER, &list)?;
        } else if is_date {
            self.date(sheet, line, ANSWER)?;
        } else if is_number {
            // A cell of text takes no rule about numbers; the import says what it cannot read.
            let message = self.own("sheet-number");
            let rule = DataValidation::new().set_input_message(message)?;
            sheet.add_data_validation(line, ANSWER, line, ANSWER, &rule)?;
        }
        Ok(())
    }

    /// The cells for a note and a piece of evidence.
    fn support(&mut self, sheet: &mut Worksheet, line: u32) -> Result<(), XlsxError> {
        for column in [NOTE, EVIDENCE, EVIDENCE + 2, EVIDENCE + 3, EVIDENCE + 4] {
            sheet.write_blank(line, column, &self.formats.text)?;
        }
        sheet.write_blank(line, EVIDENCE + 1, &self.formats.date)?;
        let kinds: Vec<String> =
            self.evidence.iter().map(|choice| choice.name.get(self.language).to_string()).collect();
        self.drop_down(sheet, line, EVIDENCE, &kinds)?;
        self.date(sheet, line, EVIDENCE + 1)
    }

    fn date(&self, sheet: &mut Worksheet, line: u32, column: u16) -> Result<(), XlsxError> {
        let first = ExcelDateTime::from_ymd(1900, 1, 1)?;
        let rule = DataValidation::new()
            .allow_date(DataValidationRule::GreaterThanOrEqualTo(first))
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_input_message(self.own("sheet-date"))?;
        sheet.add_data_validation(line, column, line, column, &rule)?;
        Ok(())
    }

    /// A drop-down: in the rule itself where the list is short and has no comma, else from the
    /// hidden column.
    fn drop_down(
        &mut self,
        sheet: &mut Worksheet,
        line: u32,
        column: u16,
        list: &[String],
    ) -> Result<(), XlsxError> {
        let length: usize = list.iter().map(|one| one.chars().count() + 1).sum();
        let fits = length < 250 && list.iter().all(|one| !one.contains([',', '"']));
        let rule = match fits {
            true => DataValidation::new().allow_list_strings(list)?,
            false => {
                let first = self.list_line;
                for one in list {
                    sheet.write_string(self.list_line, LISTS, one)?;
                    self.list_line += 1;
                }
                let range = format!("=$L${}:$L${}", first + 1, self.list_line);
                DataValidation::new().allow_list_formula(Formula::new(range))
            }
        };
        sheet.add_data_validation(line, column, line, column, &rule)?;
        Ok(())
    }
}
