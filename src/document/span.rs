//! A line of text in pieces.

/// A piece of a text. Each is written as it stands; the format that writes it makes it harmless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Our words, or ours with a stranger's inside.
    Ours(String),
    /// A stranger's words whole, and the language that they are in where it is known: from a file, a
    /// file's name, an overlay.
    Theirs {
        /// As it was written.
        text: String,
        /// As BCP 47 has it; `None` where it is not known.
        language: Option<String>,
    },
    /// Words that are to be seen first.
    Strong(String),
    /// Words that are stressed.
    Emphasis(String),
    /// Said aside.
    Soft(String),
    /// A text that leads to a place of the page (`#id`), a page beside it, or an address on the web.
    Link {
        /// The words that lead there.
        text: String,
        /// The place, the page or the address.
        to: String,
    },
    /// An address or words, as a stranger gave them: a link where it can be followed.
    Source(String),
    /// A sign that stands beside words which say the same.
    Sign(&'static str),
    /// A fingerprint or another word for programs.
    Code(String),
    /// The next words stand on a line of their own.
    Break,
}

/// A text in pieces, on one line or wrapped to several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Span>);

impl Line {
    /// Whether it is nothing but something to type.
    pub fn is_code(&self) -> bool {
        matches!(self.0.as_slice(), [Span::Code(_)])
    }

    /// Whether it is several lines to type, and nothing else.
    pub fn is_typed(&self) -> bool {
        self.0.len() > 1 && self.0.iter().all(|span| matches!(span, Span::Code(_) | Span::Break))
    }

    /// A stranger's words.
    pub fn theirs(text: impl Into<String>, language: Option<&str>) -> Self {
        let language = language.map(str::to_owned);
        Self(vec![Span::Theirs { text: text.into(), language }])
    }

    /// Words of ours that are to be seen first.
    pub fn strong(text: impl Into<String>) -> Self {
        Self(vec![Span::Strong(text.into())])
    }

    /// Words of ours, said aside.
    pub fn soft(text: impl Into<String>) -> Self {
        Self(vec![Span::Soft(text.into())])
    }

    /// Words that lead to a place of the page, a page beside it or an address on the web.
    pub fn link(text: impl Into<String>, to: impl Into<String>) -> Self {
        Self(vec![Span::Link { text: text.into(), to: to.into() }])
    }

    /// An address where it can be followed, the words otherwise.
    pub fn source(source: impl Into<String>) -> Self {
        Self(vec![Span::Source(source.into())])
    }

    /// The line with something after it.
    #[must_use]
    pub fn and(mut self, more: impl Into<Self>) -> Self {
        self.0.extend(more.into().0);
        self
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.words().is_empty())
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(Span::words).collect()
    }
}

impl Span {
    /// The words of a piece.
    pub fn words(&self) -> &str {
        match self {
            Self::Ours(text)
            | Self::Theirs { text, .. }
            | Self::Strong(text)
            | Self::Emphasis(text)
            | Self::Soft(text)
            | Self::Link { text, .. }
            | Self::Source(text)
            | Self::Code(text) => text,
            Self::Sign(sign) => sign,
            Self::Break => "\n",
        }
    }
}

impl From<Span> for Line {
    fn from(span: Span) -> Self {
        Self(vec![span])
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::default() } else { Self(vec![Span::Ours(text)]) }
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<&String> for Line {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<std::borrow::Cow<'_, str>> for Line {
    fn from(text: std::borrow::Cow<'_, str>) -> Self {
        text.into_owned().into()
    }
}
