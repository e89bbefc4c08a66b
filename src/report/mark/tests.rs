use std::io::Cursor;

use super::*;

fn judged(bytes: &[u8]) -> Known {
    known(Cursor::new(bytes), &[]).unwrap()
}

fn marked(text: &str, comment: Comment) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    bytes.extend(comment.after(&[text.as_bytes()], "assess"));
    bytes
}

#[test]
fn a_marked_text_is_known_until_it_is_changed() {
    for comment in Comment::ALL {
        for text in ["a\nb\n", "no line at the end", "\r", "a\r\nb\r", "a\rb\n", "\n"] {
            let bytes = marked(text, comment);
            assert_eq!(judged(&bytes), Known::Ours, "{text:?} {comment:?}");
            for edited in [
                [b"x", bytes.as_slice()].concat(),
                [bytes.as_slice(), b"a line more\n"].concat(),
                [bytes.as_slice(), bytes.as_slice()].concat(),
            ] {
                assert_eq!(judged(&edited), Known::Edited, "{}", String::from_utf8_lossy(&edited));
            }
            assert_eq!(judged(&[b"x", text.as_bytes()].concat()), Known::Foreign);
        }
    }
}

#[test]
fn other_line_ends_and_lines_left_empty_are_no_change() {
    let bytes = marked("a\nb\n", Comment::MARKDOWN);
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(judged(text.replace('\n', "\r\n").as_bytes()), Known::Ours);
    assert_eq!(judged(text.trim_end().as_bytes()), Known::Ours);
    assert_eq!(judged(format!("{text}\n\n").as_bytes()), Known::Ours);
}

#[test]
fn the_sum_does_not_depend_on_how_a_text_is_cut() {
    let text = b"a\r\nb\rc\r\r\nd\r";
    let whole = Comment::HASH.after(&[text], "assess");
    for at in 0..text.len() {
        let (first, second) = text.split_at(at);
        assert_eq!(Comment::HASH.after(&[first, second], "assess"), whole, "{at}");
    }
    assert!(Comment::HASH.after(&[b"", b""], "assess").is_empty());
}

#[test]
fn what_people_write_is_foreign_and_what_is_empty_is_nothing() {
    for text in [
        "format = 1\n[project]\nname = \"A\"\n",
        "years of work",
        "# germoir\n",
        "<!-- germoir assess sha256:12 -->\n",
        "{ \"schema\": \"germoir/answers/1\" }",
        "{ \"schema\": \"somebody/assessment/1\" }",
        "{ \"project\": { \"schema\": \"germoir/assessment/1\" } }",
        "{ \"a\": [{ \"schema\": \"germoir/assessment/1\" }] }",
        "[[{ \"schema\": \"germoir/assessment/1\" }]]",
        "[1, { \"schema\": \"germoir/assessment/1\" }]",
        "{ \"schema\": { \"schema\": \"germoir/assessment/1\" } }",
        "{ \"name\": ",
        "PK\u{3}\u{4}",
    ] {
        assert_eq!(judged(text.as_bytes()), Known::Foreign, "{text}");
    }
    for text in ["", "\n", " \r\n", "[]\n", "[\n]"].into_iter().take(4) {
        assert_eq!(judged(text.as_bytes()), Known::Empty, "{text:?}");
    }
}

#[test]
fn published_json_is_known_by_its_schema() {
    for text in [
        "{ \"schema\": \"germoir/assessment/1\", \"a\": 1 }",
        "{ \"a\": [1, null, true, -2.5, {\"b\": []}], \"schema\": \"germoir/reach/12\" }",
        "[\n{\"schema\":\"germoir/screening/1\"},\n{}\n]\n",
        "{\"schema\":\"germoir/assessment/1\"}\n{\"schema\":\"germoir/assessment/1\"}\n",
        "{ \"$schema\": \"https://…\", \"properties\": { \"schema\": \"germoir/check/1\" } }",
        "{ \"$comment\": \"germoir/schema/1\", \"$schema\": \"https://…\" }",
    ] {
        assert_eq!(judged(text.as_bytes()), Known::Ours, "{text}");
    }
    // Of something large, the beginning is enough.
    let long = format!("{{\"schema\":\"germoir/forge/1\",\"a\":\"{}\"}}", "é".repeat(1 << 17));
    assert_eq!(judged(long.as_bytes()), Known::Ours);
}

fn sheet(text: &str) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.set_properties(
        &rust_xlsxwriter::DocProperties::new()
            .set_creation_datetime(&rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, 1).unwrap()),
    );
    book.add_worksheet().write_string(0, 0, text).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_marked_workbook_is_known_until_a_part_of_it_is_changed() {
    let plain = sheet("a");
    assert_eq!(judged(&plain), Known::Foreign);
    let marked = workbook(&plain, "form").unwrap();
    assert_eq!(judged(&marked), Known::Ours);
    assert_eq!(workbook(&sheet("a"), "form").unwrap(), marked);
    // The properties of one workbook with the parts of another.
    let mut parts = zip::ZipArchive::new(Cursor::new(&marked)).unwrap();
    let other = workbook(&sheet("b"), "form").unwrap();
    let mut others = zip::ZipArchive::new(Cursor::new(&other)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..others.len() {
        let part = others.by_index_raw(at).unwrap();
        match part.name().unwrap() == "docProps/custom.xml" {
            true => out.raw_copy_file(parts.by_name("docProps/custom.xml").unwrap()).unwrap(),
            false => out.raw_copy_file(part).unwrap(),
        }
    }
    assert_eq!(judged(&out.finish().unwrap().into_inner()), Known::Edited);
    assert!(workbook(b"no workbook", "form").is_err());
}

#[test]
fn a_table_is_known_by_its_heading_row_alone() {
    let heads = vec![vec!["Projet".to_owned(), "Voisin, voisine".to_owned()]];
    let judged = |text: &str| known(Cursor::new(text.as_bytes()), &heads).unwrap();
    assert_eq!(judged("Projet,\"Voisin, voisine\"\r\na,b\r\n"), Known::Ours);
    assert_eq!(judged("\u{feff}Projet;\"Voisin, voisine\"\r\na;b\r\n"), Known::Ours);
    assert_eq!(judged("\"Projet\";\"Voisin, voisine\"\n"), Known::Ours);
    assert_eq!(judged("Projet,Voisine\r\na,b\r\n"), Known::Foreign);
    assert_eq!(judged("Projet,\"Voisin, voisine\",Note\r\n"), Known::Foreign);
    assert_eq!(judged("mine\r\nProjet,\"Voisin, voisine\"\r\n"), Known::Foreign);
}
