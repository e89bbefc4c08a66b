//! A workbook is what the package for workbooks would write cell by cell.

use super::*;

fn book(text: &str) -> Vec<u8> {
    let date = jiff::civil::date(2026, 11, 23);
    let mut book = Book::new("Titre", date);
    let mut sheet = book.sheet("Feuille", &[Column::words("Nom").wide(20)]).unwrap();
    sheet.row(&[Cell::Text(text)]).unwrap();
    sheet.row(&[Cell::Day(date), Cell::Empty, Cell::Share(0.5)]).unwrap();
    sheet.finish(&[]).unwrap();
    book.bytes().unwrap()
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert_eq!(book("a"), book("a"));
}

/// The cells that both of the next are made of: kinds, blocks of rows, columns beyond Z, texts that
/// come again, one that is nothing and one that looks like what XML escapes.
fn rows() -> Vec<Vec<Cell<'static>>> {
    let texts = ["a", "=1", "", " b\n", "_x0041_ & <c>", "a"];
    let row = |at: usize| -> Vec<Cell<'static>> {
        let mut cells = vec![Cell::Empty; at % 3];
        cells.extend([
            Cell::Text(texts[at % texts.len()]),
            Cell::State("known", "3", Tone::Known),
            Cell::Number(at as f64 / 7.0),
            Cell::Count(at as u64 * 1_000_000),
            Cell::Share(0.25),
            Cell::Day(jiff::civil::date(2026, 11, 23)),
            Cell::Empty,
        ]);
        cells.extend((0..at % 30).map(|_| Cell::Named("id", "words")));
        cells
    };
    (0..70).map(row).chain([Vec::new(), vec![Cell::Empty]]).chain([row(5)]).collect()
}

/// The same through `rust_xlsxwriter` alone, cell by cell.
fn cell_by_cell(below: &[String]) -> Vec<u8> {
    let (formats, mut workbook) = (Formats::new(), Workbook::new());
    let properties = DocProperties::new().set_title("Titre").set_author("germoir");
    let created = excel_day(jiff::civil::date(2026, 11, 23)).unwrap();
    workbook.set_properties(&properties.set_creation_datetime(&created));
    for name in ["Feuille", "Autre"] {
        let rows = rows();
        let ended = Ended {
            name: name.to_owned(),
            widths: vec![20, 9],
            rows: rows.len() as u32,
            looks: Vec::new(),
        };
        let sheet = laid(&mut workbook, &ended).unwrap();
        let header = formats.of(Look::Header);
        sheet.write_string_with_format(0, 0, "Nom", header).unwrap();
        sheet.write_string_with_format(0, 1, "Jour", header).unwrap();
        let mut write = |at: (u32, u16), text: &str, look: Look| {
            sheet.write_string_with_format(at.0, at.1, text, formats.of(look)).unwrap();
        };
        for (row, cells) in (1u32..).zip(&rows) {
            for (column, cell) in (0u16..).zip(cells) {
                let at = (row, column);
                match cell {
                    Cell::Text("=1") => write(at, "=1", Look::Quoted),
                    Cell::Text(text) | Cell::Named(_, text) => write(at, text, Look::Text),
                    Cell::State(_, words, _) => write(at, words, Look::Known),
                    _ => {}
                }
            }
        }
        for (row, line) in (rows.len() as u32 + 2..).zip(below) {
            write((row, 0), line, Look::Below);
        }
        for (row, cells) in (1u32..).zip(&rows) {
            for (column, cell) in (0u16..).zip(cells) {
                let (number, look) = match cell {
                    Cell::Number(number) => (*number, Look::Number),
                    Cell::Count(count) => (*count as f64, Look::Count),
                    Cell::Share(share) => (*share, Look::Share),
                    Cell::Day(day) => (excel_day(*day).unwrap().to_excel(), Look::Day),
                    _ => continue,
                };
                let format = formats.of(look);
                sheet.write_number_with_format(row, column, number, format).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// The parts of a workbook by their names. Looks are numbered in the order in which they came, which
/// differs between the two: each is named by what it is.
fn parts(bytes: Vec<u8>) -> Vec<(String, String)> {
    use std::io::Read as _;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let parts = (0..archive.len()).map(|at| {
        let mut part = archive.by_index(at).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
        part.read_to_string(&mut text).unwrap();
        (name, text)
    });
    let parts: Vec<(String, String)> = parts.collect();
    let styles = parts.iter().find(|(name, _)| name == "xl/styles.xml").unwrap().1.clone();
    let looks = styles.split_once("<cellXfs").unwrap().1.split_once("</cellXfs>").unwrap().0;
    let looks = looks.split("<xf ").skip(1);
    let looks: Vec<String> = looks.map(|look| look.replace('"', "'")).collect();
    let told = |text: &str| {
        let mut pieces = text.split(" s=\"");
        let first = pieces.next().unwrap().to_owned();
        pieces.fold(first, |told, piece| {
            let (number, rest) = piece.split_once('"').unwrap();
            format!("{told} s=\"{}\"{rest}", looks[number.parse::<usize>().unwrap()])
        })
    };
    let told = parts.iter().map(|(name, text)| match name.contains("worksheets") {
        true => (name.clone(), told(text)),
        false => (name.clone(), text.clone()),
    });
    told.filter(|(name, _)| name != "xl/styles.xml").collect()
}

#[test]
fn rows_are_written_as_the_package_for_workbooks_writes_cells() {
    let below = ["Lu le 23 novembre.".to_owned()];
    let mut book = Book::new("Titre", jiff::civil::date(2026, 11, 23));
    for name in ["Feuille", "Autre"] {
        let columns = [Column::words("Nom").wide(20), Column::words("Jour").wide(9)];
        let mut sheet = book.sheet(name, &columns).unwrap();
        rows().iter().for_each(|row| sheet.row(row).unwrap());
        sheet.finish(&below).unwrap();
    }
    let (ours, theirs) = (parts(book.bytes().unwrap()), parts(cell_by_cell(&below)));
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert_eq!(ours.0, theirs.0);
        let differ = ours.1.bytes().zip(theirs.1.bytes()).position(|(a, b)| a != b);
        let at = |text: &str| {
            differ.and_then(|at| text.get(at.saturating_sub(80)..at + 80).map(str::to_owned))
        };
        assert!(ours.1 == theirs.1, "{}:\n{:?}\n{:?}", ours.0, at(&ours.1), at(&theirs.1));
    }
    assert_eq!(ours.len(), theirs.len());
}

#[test]
fn a_text_is_cut_to_what_a_cell_holds() {
    let long = "é".repeat(LONGEST + 5);
    assert_eq!(held(&long).encode_utf16().count(), LONGEST);
    assert_eq!(held("a\u{1b}b"), "ab");
    book(&long);
    book("=1+1");
}

#[test]
fn days_before_1900_are_texts() {
    assert!(excel_day(jiff::civil::date(1899, 12, 31)).is_none());
    assert!(excel_day(jiff::civil::date(2026, 2, 28)).is_some());
}
