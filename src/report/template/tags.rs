//! The tags of a template, cut into words and signs where the engine cuts them.
//!
//! Comments, raw blocks, quotes and brackets are told apart as the engine does, so that nothing that
//! it reads is taken for text. Where it would stop at a mistake, this goes on: it counts too much
//! rather than too little.

/// A word or a number, a text in quotes, or a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    Word(&'t str),
    Text,
    Sign(&'t str),
}

impl Token<'_> {
    /// Whether it is this sign.
    pub fn is(self, sign: &str) -> bool {
        matches!(self, Token::Sign(own) if own == sign)
    }
}

/// What stands between `{{` and `}}`, or `{%` and `%}`.
pub(super) struct Tag<'t> {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Whether it is one of `{%`.
    pub is_block: bool,
    pub tokens: Vec<Token<'t>>,
    /// The most brackets that are open at once.
    pub deepest: usize,
}

/// The tags of a template, one after the other.
pub(super) struct Tags<'t> {
    source: &'t str,
    at: usize,
    line: usize,
    /// Brackets that are open; fewer than none where more were closed.
    brackets: isize,
}

impl<'t> Tags<'t> {
    pub fn of(source: &'t str) -> Self {
        Self { source, at: 0, line: 1, brackets: 0 }
    }

    fn rest(&self) -> &'t str {
        &self.source[self.at..]
    }

    fn skip(&mut self, bytes: usize) -> &'t str {
        let skipped = &self.rest()[..bytes];
        self.line += skipped.matches('\n').count();
        self.at += bytes;
        skipped
    }

    /// Goes behind the end of a comment or a raw block, or to the end of the text.
    fn skip_behind(&mut self, end: Option<usize>) {
        self.skip(end.unwrap_or(self.rest().len()));
    }

    fn tag(&mut self, is_block: bool) -> Tag<'t> {
        let mut tag = Tag { line: self.line, is_block, tokens: Vec::new(), deepest: 0 };
        let end = if is_block { "%}" } else { "}}" };
        self.skip(2);
        self.skip(self.rest().len() - after_sign(self.rest()).len());
        loop {
            let rest = self.rest();
            self.skip(rest.len() - rest.trim_ascii_start().len());
            let rest = self.rest();
            let Some(c) = rest.chars().next() else { return tag };
            if self.brackets == 0
                && let Some(behind) = after_sign(rest).strip_prefix(end)
            {
                self.skip(rest.len() - behind.len());
                return tag;
            }
            tag.tokens.push(self.token(rest, c));
            tag.deepest = tag.deepest.max(usize::try_from(self.brackets).unwrap_or(0));
        }
    }

    fn token(&mut self, rest: &'t str, c: char) -> Token<'t> {
        const LONG_SIGNS: [&str; 6] = ["//", "**", "==", "!=", ">=", "<="];
        let in_word = |c: char| c.is_alphanumeric() || c == '_';
        match c {
            '\'' | '"' => {
                self.skip(quoted(rest, c));
                Token::Text
            }
            c if in_word(c) => {
                let end = rest.find(|c| !in_word(c)).unwrap_or(rest.len());
                Token::Word(self.skip(end))
            }
            c => {
                match c {
                    '(' | '[' | '{' => self.brackets += 1,
                    ')' | ']' | '}' => self.brackets -= 1,
                    _ => {}
                }
                let is_long = LONG_SIGNS.iter().any(|sign| rest.starts_with(sign));
                Token::Sign(self.skip(if is_long { 2 } else { c.len_utf8() }))
            }
        }
    }
}

impl<'t> Iterator for Tags<'t> {
    type Item = Tag<'t>;

    fn next(&mut self) -> Option<Tag<'t>> {
        loop {
            let brace = self.rest().find('{')?;
            self.skip(brace);
            let rest = self.rest();
            match rest.as_bytes().get(1) {
                Some(b'{') => return Some(self.tag(false)),
                Some(b'#') => self.skip_behind(rest[2..].find("#}").map(|end| end + 4)),
                Some(b'%') => match basic_tag(after_sign(&rest[2..]), "raw") {
                    Some(raw) => self.skip_behind(end_of_raw(rest, rest.len() - raw.len())),
                    None => return Some(self.tag(true)),
                },
                _ => {
                    self.skip(1);
                }
            }
        }
    }
}

/// The length of a text in quotes, quotes included; to the end where they are not closed.
fn quoted(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn after_sign(text: &str) -> &str {
    text.strip_prefix(['-', '+']).unwrap_or(text)
}

/// What follows a tag of one word, given what stands behind its `{%`.
fn basic_tag<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let inner = text.trim_ascii_start().strip_prefix(name)?;
    after_sign(inner.trim_ascii_start()).strip_prefix("%}")
}

/// Where a raw block ends whose content begins at `from`.
fn end_of_raw(rest: &str, from: usize) -> Option<usize> {
    let ends = rest[from..]
        .match_indices("{%")
        .filter_map(|(at, tag)| basic_tag(after_sign(&rest[from + at + tag.len()..]), "endraw"));
    ends.map(|behind| rest.len() - behind.len()).next()
}
