use crate::source::tree::{Table, Value};
use crate::source::{Limits, SourceFile, SyntaxFault, parse_json, parse_toml};

const FEW: Limits = Limits { list: 3, observations: 5, ..Limits::DEFAULT };

fn read(text: &str) -> SourceFile {
    SourceFile::from_bytes("a.toml", text.as_bytes().to_vec(), &FEW).unwrap()
}

fn entries(table: &Table<'_>, way: &str) -> usize {
    let (first, rest) = way.split_once('.').unwrap_or((way, ""));
    match &table.get(first).unwrap().value {
        Value::Table(inner) => entries(inner, rest),
        Value::List(items) if rest.is_empty() => items.len(),
        Value::List(items) => {
            let Value::Table(last) = &items.last().unwrap().value else { panic!() };
            entries(last, rest)
        }
        _ => panic!("{way}"),
    }
}

/// What is told of a text: the list, its entries, and the line and column of the first that is
/// one too many.
fn told(text: &str) -> Vec<(String, usize, usize, usize)> {
    let file = read(text);
    let (_, errors) = parse_toml(&file);
    let told = errors.into_iter().map(|error| {
        assert_eq!(error.fault, SyntaxFault::LongList, "{text}");
        let (at, list) = (file.position(error.span), error.list.unwrap());
        (list.key, list.entries, at.line, at.column)
    });
    told.collect()
}

#[test]
fn a_list_is_collected_up_to_its_limit_in_every_way_of_writing_it() {
    let tables = |name: &str| format!("{name}\nx = 1\n").repeat(6);
    for (text, way, line, column) in [
        ("a = [1, 2, 3, 4, 5, 6]\nz = 1".to_owned(), "a", 1, 15),
        ("a = [\n1, # é\n2,\n3,\n\"é\",\n5,\n6,\n]\nz = 1".to_owned(), "a", 5, 1),
        ("[b]\nc.a = [[], [], [], [], [1], []]\nz = 1".to_owned(), "b.c.a", 2, 20),
        ("b = { a = [{}, {}, {}, {}, {}, {}] }\nz = 1".to_owned(), "b.a", 1, 24),
        (format!("{}[z]", tables("[[a]]")), "a", 7, 1),
        (format!("[b]\n{}[z]", tables("[[b.a]]\n[b.a.c]")), "b.a", 11, 1),
    ] {
        let file = read(&text);
        let (table, errors) = parse_toml(&file);
        assert_eq!(entries(&table, way), 3, "{text}");
        assert!(table.get("z").is_some() || text.starts_with("[b]\nc"), "{text}");
        assert_eq!(errors.len(), 1, "{text}: {errors:?}");
        assert_eq!(told(&text), [("a".to_owned(), 6, line, column)], "{text}");
    }
}

#[test]
fn lists_that_are_not_too_long_and_observations_are_read_whole() {
    for text in [
        "a = [1, 2, 3]",
        "[reach]\nobservations = [1, 2, 3, 4, 5]",
        // Three in each table, and no more than that.
        &"[[a]]\n[[a.b]]\n[[a.b]]\n[[a.b]]\n".repeat(3),
    ] {
        assert!(told(text).is_empty(), "{text}");
    }
    let many = "[[reach.observations]]\nusers = 1\n".repeat(6);
    assert_eq!(told(&many), [("observations".to_owned(), 6, 11, 1)]);
    let file = SourceFile::new("own", "a = [1, 2, 3, 4]\n".replace('4', &"4, ".repeat(2_000)));
    assert!(parse_toml(&file).1.is_empty(), "a text that the program has made itself");
}

#[test]
fn what_is_too_long_and_what_is_a_mistake_are_both_told() {
    let file = read("a = [1, 2, 3, 4]\nb = oui\n[[c]]\n[[c]]\n[[c]]\n[[c]]\nd = [1,\n");
    let (table, errors) = parse_toml(&file);
    let faults: Vec<SyntaxFault> = errors.iter().map(|error| error.fault).collect();
    use SyntaxFault::{LongList, UnquotedText};
    assert_eq!(faults, [LongList, UnquotedText, LongList]);
    assert_eq!((entries(&table, "a"), entries(&table, "c")), (3, 3));
}

#[test]
fn lists_within_what_is_left_out_are_not_told_again() {
    let inner = "[1, 2, 3, 4]";
    let text = format!("a = [{}]\n", [inner; 5].join(", "));
    // The first three are too long as well, each by itself.
    assert_eq!(told(&text).len(), 4);
    let text = "[[a]]\nb = [1, 2, 3, 4]\n[[a.c]]\n[[a.c]]\n[[a.c]]\n[[a.c]]\n".repeat(5);
    let told: Vec<String> = told(&text).into_iter().map(|(key, ..)| key).collect();
    assert_eq!(told, ["b", "c", "b", "c", "b", "c", "a"]);
}

#[test]
fn json_is_collected_up_to_the_same_limits() {
    let file =
        read(r#"{"a": [1, 2, 3, 4, [5, 5, 5, 5]], "reach": {"observations": [1, 2, 3, 4, 5]}}"#);
    let (table, errors) = parse_json(&file);
    assert_eq!((entries(&table, "a"), entries(&table, "reach.observations")), (3, 5));
    assert_eq!(errors.len(), 1);
    let list = errors[0].list.as_ref().unwrap();
    assert_eq!((list.key.as_str(), list.entries, errors[0].limit), ("a", 5, Some(3)));
}
