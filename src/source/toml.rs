//! From a TOML text to the tree, going on after a mistake.

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};
use toml::value::Datetime;

use super::tree::{Entry, Node, Table, Value};
use super::{Limits, SourceFile, Span, SyntaxError, SyntaxFault, events, repair};

/// Reads a TOML text; what can be read is in the tree, every mistake in the list.
///
/// A line with several mistakes reports the first alone: the others are most often its echo.
/// Nothing deeper than [`Limits::depth`] is in the tree, so that what walks it cannot overflow; the
/// reader itself stops at [`Limits::DEEPEST`] for brackets, and as many for the parts of a key.
/// Of a list that is longer than [`Limits::entries`] only the beginning is in the tree.
pub fn parse(file: &SourceFile) -> (Table<'_>, Vec<SyntaxError>) {
    let end = match events::parse(file, file.text()) {
        Ok(table) => return (table, Vec::new()),
        Err(end) => end,
    };
    match file.without_long_lists() {
        None => up_to(file, file.text(), end),
        Some(short) => {
            let read = events::parse(file, &short.text).map(|table| (table, Vec::new()));
            let read = read.unwrap_or_else(|end| up_to(file, &short.text, end));
            with_long_lists(read, &short.errors)
        }
    }
}

/// The same, always by the slower reader that goes on after a mistake. [`parse`] asks it where the
/// quick one gives up; where that one does not, both have to say the same.
pub fn with_mistakes(file: &SourceFile) -> (Table<'_>, Vec<SyntaxError>) {
    match file.without_long_lists() {
        None => up_to(file, file.text(), file.text().len()),
        Some(short) => with_long_lists(up_to(file, &short.text, short.text.len()), &short.errors),
    }
}

fn with_long_lists<'a>(
    (table, mut errors): (Table<'a>, Vec<SyntaxError>),
    lists: &[SyntaxError],
) -> (Table<'a>, Vec<SyntaxError>) {
    errors.extend_from_slice(lists);
    errors.sort_by_key(|error| error.span);
    (table, errors)
}

/// The lines before this place, and that there is more where that is not the end: a text of a
/// million mistakes is not worth the memory that all of them would take.
fn up_to<'a>(file: &SourceFile, whole: &'a str, end: usize) -> (Table<'a>, Vec<SyntaxError>) {
    let end = match whole.get(..end) {
        Some(before) if end < whole.len() => before.rfind('\n').map_or(end, |line| line + 1),
        _ => whole.len(),
    };
    let text = &whole[..end];
    if let Some(fault) = no_descriptor(text) {
        let span = Span::new(file.base(), file.base());
        return (Table::default(), vec![SyntaxError::new(fault, span, file.limits())]);
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    let (base, limits) = (file.base(), file.limits());
    let mut reading = Reading { base, text, limits, depth: 0, errors: Vec::new() };
    for error in errors {
        let range = error.span().unwrap_or(0..0);
        let fault = SyntaxFault::from_reader(error.message());
        let (fault, instead) = repair::of(reading.refined(fault, &range), text, &range);
        reading.report(fault, range);
        if let Some(error) = reading.errors.last_mut() {
            error.instead = instead;
        }
    }
    let table = reading.table(root.into_inner());
    if end < whole.len() {
        reading.report(SyntaxFault::ManyMore, end..end);
    }
    let mut errors = reading.errors;
    errors.sort_by_key(|error| error.span);
    errors.dedup_by_key(|error| file.line(error.span));
    (table, errors)
}

/// What a text is that is no TOML at all, by its beginning.
fn no_descriptor(text: &str) -> Option<SyntaxFault> {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let start = text.get(..14).unwrap_or(text).to_lowercase();
    match start.as_str() {
        page if page.starts_with("<!doctype html") || page.starts_with("<html") => {
            Some(SyntaxFault::WebPage)
        }
        form if form.starts_with('{') => Some(SyntaxFault::SavedForm),
        _ => None,
    }
}

struct Reading<'a, 'l> {
    base: u32,
    text: &'a str,
    limits: &'l Limits,
    /// Tables and lists around what is being read.
    depth: usize,
    errors: Vec<SyntaxError>,
}

impl<'a> Reading<'a, '_> {
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.base + range.start as u32, self.base + range.end as u32)
    }

    fn report(&mut self, fault: SyntaxFault, range: std::ops::Range<usize>) {
        let span = self.span(range);
        self.errors.push(SyntaxError::new(fault, span, self.limits));
    }

    /// What the person did, where the text at the fault tells more than the reader's sentence.
    fn refined(&self, fault: SyntaxFault, range: &std::ops::Range<usize>) -> SyntaxFault {
        let before = self.text[..range.start].chars().next_back();
        let mut after = self.text[range.start..].chars();
        let (here, next) = (after.next(), after.next());
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let goes_on = matches!(fault, SyntaxFault::Unexpected | SyntaxFault::MissingComma);
        match (fault, here) {
            (_, Some('\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{feff}')) => SyntaxFault::NoBreakSpace,
            (SyntaxFault::UnquotedText, Some('“' | '”' | '„' | '«' | '»' | '‘' | '’')) => {
                SyntaxFault::CurlyQuotes
            }
            // `3,5` is a number with a decimal comma, not a line that goes on too long.
            (SyntaxFault::Unexpected, Some(',')) if digit(before) && digit(next) => {
                SyntaxFault::DecimalComma
            }
            (_, Some(letter)) if goes_on && before == Some('"') && letter.is_alphanumeric() => {
                SyntaxFault::QuoteInside
            }
            // Whatever begins with t or f the reader takes for `true` or `false`.
            (SyntaxFault::BadBoolean, _) if !self.is_nearly_boolean(range.start) => {
                SyntaxFault::UnquotedText
            }
            _ => fault,
        }
    }

    fn is_nearly_boolean(&self, start: usize) -> bool {
        let rest = &self.text[start..];
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        ["true", "false"].iter().any(|word| {
            let typed = rest[..end].to_lowercase();
            typed.starts_with(word) || (typed.len() > 1 && word.starts_with(&typed))
        })
    }

    fn table(&mut self, table: DeTable<'a>) -> Table<'a> {
        let mut entries = Vec::with_capacity(table.len());
        for (key, value) in table {
            let key_span = self.span(key.span());
            let key = key.into_inner();
            let Some(node) = self.node(value) else { continue };
            entries.push(Entry::new(key, key_span, node));
        }
        Table::new(entries)
    }

    fn node(&mut self, node: Spanned<DeValue<'a>>) -> Option<Node<'a>> {
        let range = node.span();
        let value = match node.into_inner() {
            DeValue::String(text) => Value::Text(text),
            DeValue::Integer(integer) => self.integer(&integer, &range)?,
            DeValue::Float(float) => match float.as_str().parse() {
                Ok(number) => Value::Float(number),
                Err(_) => return self.refuse(SyntaxFault::BadNumber, range),
            },
            DeValue::Boolean(boolean) => Value::Boolean(boolean),
            DeValue::Datetime(datetime) => match moment(&datetime) {
                Some(value) => value,
                None => return self.refuse(SyntaxFault::BadDate, range),
            },
            DeValue::Array(_) | DeValue::Table(_) if self.depth >= self.deepest() => {
                return self.refuse(SyntaxFault::TooDeep, range);
            }
            DeValue::Array(items) => {
                self.depth += 1;
                let items = items.into_iter().filter_map(|item| self.node(item)).collect();
                self.depth -= 1;
                Value::List(items)
            }
            DeValue::Table(table) => {
                self.depth += 1;
                let table = self.table(table);
                self.depth -= 1;
                Value::Table(table)
            }
        };
        Some(Node { value, span: self.span(range) })
    }

    fn deepest(&self) -> usize {
        self.limits.depth.min(Limits::DEEPEST)
    }

    /// A number that the reader took for one although it was reported above comes back unreadable;
    /// it is left out and not reported twice.
    fn refuse(&mut self, fault: SyntaxFault, range: std::ops::Range<usize>) -> Option<Node<'a>> {
        self.report(fault, range);
        None
    }

    fn integer(
        &mut self,
        integer: &DeInteger<'a>,
        range: &std::ops::Range<usize>,
    ) -> Option<Value<'a>> {
        match i64::from_str_radix(integer.as_str(), integer.radix()) {
            Ok(number) => Some(Value::Integer(number)),
            Err(_) => match integer.as_str().parse() {
                Ok(number) => Some(Value::Float(number)),
                Err(_) => {
                    self.report(SyntaxFault::BadNumber, range.clone());
                    None
                }
            },
        }
    }
}

fn moment<'a>(datetime: &Datetime) -> Option<Value<'a>> {
    match (datetime.date, datetime.time, datetime.offset) {
        (Some(date), None, None) => {
            let (year, month, day) = (i16::try_from(date.year).ok()?, date.month, date.day);
            Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
                .ok()
                .map(Value::Date)
        }
        _ => Some(Value::Moment(datetime.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use crate::source::parse_toml;
    use crate::source::{SourceFile, SyntaxFault};

    fn faults(text: &str) -> Vec<SyntaxFault> {
        let (_, errors) = parse_toml(&SourceFile::new("a.toml", text));
        errors.iter().map(|error| error.fault).collect()
    }

    #[test]
    fn what_editors_and_people_do_is_told_from_what_they_meant() {
        assert_eq!(faults("a = “oui”\n"), [SyntaxFault::CurlyQuotes]);
        assert_eq!(faults("a = « oui »\n"), [SyntaxFault::CurlyQuotes]);
        assert_eq!(faults("a\u{a0}=\u{a0}3\n"), [SyntaxFault::NoBreakSpace]);
        assert_eq!(faults("a = \"on dit \"oui\" hier\"\n"), [SyntaxFault::QuoteInside]);
        assert_eq!(faults("a = { b = \"un \"oui\" net\" }\n"), [SyntaxFault::QuoteInside]);
        assert_eq!(faults("a = [\"un\" \"deux\"]\n"), [SyntaxFault::MissingComma]);
        assert_eq!(faults("a = trois\n"), [SyntaxFault::UnquotedText]);
        assert_eq!(faults("a = deux\n"), [SyntaxFault::UnquotedText]);
        assert_eq!(faults("a = True\nb = fals\n").len(), 2);
        assert_eq!(faults("b = fals\n"), [SyntaxFault::BadBoolean]);
        assert_eq!(faults("a = 3,5\n"), [SyntaxFault::DecimalComma]);
    }
}
