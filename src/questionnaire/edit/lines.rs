//! Line ends, as they were.

/// A text whose lines end as those of an earlier one: each that stood there as it did, and new ones as
/// most did.
pub(super) fn ended_as(text: &str, before: &str) -> String {
    let old: Vec<(&str, &str)> = before.split_inclusive('\n').map(parted).collect();
    let windows = old.iter().filter(|(_, end)| *end == "\r\n").count();
    let most = if windows * 2 > old.len() { "\r\n" } else { "\n" };
    let mut at = 0;
    let mut ended = String::with_capacity(before.len() + text.len() / 8);
    for (line, end) in text.split_inclusive('\n').map(parted) {
        ended.push_str(line);
        if end.is_empty() {
            continue;
        }
        let same = old[at..].iter().position(|(other, _)| *other == line);
        ended.push_str(same.map_or(most, |ahead| match old[at + ahead].1 {
            "" => most,
            end => end,
        }));
        at += same.map_or(0, |ahead| ahead + 1);
    }
    ended
}

/// A line, and what ends it.
fn parted(line: &str) -> (&str, &str) {
    let content = line.trim_end_matches('\n');
    let content = content.strip_suffix('\r').unwrap_or(content);
    line.split_at(content.len())
}

#[cfg(test)]
mod tests {
    use super::ended_as;

    #[test]
    fn each_line_keeps_its_end() {
        let before = "a\nb\r\nc\nd\n";
        assert_eq!(ended_as("a\nb\nx\nc\nd\n", before), "a\nb\r\nx\nc\nd\n");
        assert_eq!(ended_as("a\nB\nc\nd\n", before), "a\nB\nc\nd\n");
        let before = "a\r\nb\r\nc";
        assert_eq!(ended_as("a\nb\nx\nc\nd\n", before), "a\r\nb\r\nx\r\nc\r\nd\r\n");
        assert_eq!(ended_as("", "\r\n"), "");
    }
}
