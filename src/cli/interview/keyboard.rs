//! The line that somebody types at a terminal: arrows and corrections work, and a paste of several
//! lines is one answer.

use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

#[cfg(unix)]
use rustix::process::{Signal, getpid, kill_process};
use rustyline::completion::Completer;
use rustyline::config::BellStyle;
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::MemHistory;
use rustyline::validate::Validator;
use rustyline::{
    Cmd, ConditionalEventHandler, Config, Context, Editor, Event, EventContext, EventHandler,
    Helper, KeyCode, KeyEvent, Modifiers, Movement, RepeatCount,
};

/// What came back.
pub(in crate::cli) enum Line {
    Text(String),
    /// Bytes came that are not UTF-8; the line as it stood before them.
    NotText(String),
    /// More came than a line may hold.
    TooLong,
    /// Ctrl-C.
    Interrupted,
    End,
}

/// Keys that follow one another faster are pasted, not typed.
const BURST: Duration = Duration::from_millis(20);
/// Nothing more of a paste comes after such a pause.
#[cfg(unix)]
const PAUSE: Duration = Duration::from_millis(80);
/// Of a longer paste only a mark stands in the line, so that a terminal keeps pace.
const SHOWN: usize = 4_000;
/// A first line this short is an answer or an order, even where a script types it in a burst.
const SHORT: usize = 2;

/// What is known of the line that is being typed.
#[derive(Default)]
struct Seen {
    line: String,
    /// Whether the line is still what stood there before: typing takes its place, and any other key
    /// begins to correct it.
    is_fresh: bool,
    /// When the last key came.
    last: Option<Instant>,
    /// What a paste that the terminal marks has brought so far.
    paste: Option<String>,
    /// Long pastes, each behind the mark that stands for it.
    held: Vec<(String, String)>,
    /// What came in a burst after the line was full.
    rest: String,
    /// Whether the line ends by itself: the last that came was the end of a line, in a burst.
    has_ended: bool,
}

impl Seen {
    /// What stands for a text in a line that is so long already.
    fn shown(&mut self, paste: String, length: usize) -> String {
        if paste.len() <= SHOWN && length <= SHOWN {
            return paste;
        }
        let mark = format!("[… {} …]", paste.chars().count());
        self.held.push((mark.clone(), paste));
        mark
    }

    /// The whole text behind an accepted line.
    fn whole(&mut self, mut line: String) -> String {
        for (mark, paste) in self.held.drain(..) {
            line = line.replacen(&mark, &paste, 1);
        }
        line + &std::mem::take(&mut self.rest)
    }
}

/// There is one terminal, and what is typed there is asked for when a signal ends the program too.
static SEEN: LazyLock<Mutex<Seen>> = LazyLock::new(Mutex::default);

fn lock() -> MutexGuard<'static, Seen> {
    SEEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The text of a line that was begun and never ended.
pub(super) fn unfinished() -> String {
    let mut seen = lock();
    let line = std::mem::take(&mut seen.line);
    let paste = seen.paste.take().unwrap_or_default();
    seen.whole(line) + &paste
}

/// How the terminal was before a line was edited on it.
#[cfg(unix)]
static BEFORE: std::sync::OnceLock<rustix::termios::Termios> = std::sync::OnceLock::new();

/// Leaves the terminal as it was, where the program ends while a line is edited.
pub(super) fn restore() {
    #[cfg(unix)]
    if let Some(before) = BEFORE.get() {
        let now = rustix::termios::OptionalActions::Now;
        // A terminal that was closed has nothing to be restored.
        let _ = rustix::termios::tcsetattr(std::io::stdin(), now, before);
    }
}

/// Looks at every key before the editor does.
struct Keys;

impl ConditionalEventHandler for Keys {
    fn handle(
        &self,
        event: &Event,
        _: RepeatCount,
        _: bool,
        context: &EventContext<'_>,
    ) -> Option<Cmd> {
        let key = *event.get(0)?;
        let mut seen = lock();
        let now = Instant::now();
        let last = seen.last.replace(now);
        let is_burst = last.is_some_and(|last| now.duration_since(last) < BURST);
        let typed = character(key);
        if let Some(paste) = &mut seen.paste {
            if key.0 != KeyCode::BracketedPasteEnd {
                paste.extend(typed);
                return Some(Cmd::Noop);
            }
            let paste = seen.paste.take().unwrap_or_default();
            let is_fresh = std::mem::take(&mut seen.is_fresh);
            let length = if is_fresh { 0 } else { context.line().len() };
            let paste = seen.shown(paste, length);
            return Some(match is_fresh {
                true => Cmd::Replace(Movement::WholeBuffer, Some(paste)),
                false => Cmd::Insert(1, paste),
            });
        }
        let line = context.line();
        if key.0 != KeyCode::BracketedPasteStart && std::mem::take(&mut seen.is_fresh) {
            return match typed {
                Some('\n') | None => None,
                Some(c) => Some(Cmd::Replace(Movement::WholeBuffer, Some(c.to_string()))),
            };
        }
        let is_at_end = context.pos() == line.len();
        match typed {
            _ if key.0 == KeyCode::BracketedPasteStart => {
                seen.paste = Some(String::new());
                Some(Cmd::Noop)
            }
            Some(c) if is_burst && (line.len() >= SHOWN || !seen.rest.is_empty()) => {
                seen.rest.push(c);
                Some(Cmd::Noop)
            }
            // The end of a line within a paste, not of the answer.
            Some('\n') if is_at_end && line.len() > SHORT && (is_burst || more_is_coming()) => {
                end_after_a_pause(now);
                Some(Cmd::Insert(1, "\n".to_owned()))
            }
            _ => None,
        }
    }
}

/// Ends the line where nothing more comes: a paste of one line ends as a typed one does. The editor
/// waits for keys alone, so that a signal has to wake it.
#[cfg(unix)]
fn end_after_a_pause(at: Instant) {
    std::thread::spawn(move || {
        std::thread::sleep(PAUSE);
        let mut seen = lock();
        if seen.last == Some(at) && seen.paste.is_none() && !more_is_coming() {
            seen.has_ended = true;
            drop(seen);
            let _ = kill_process(getpid(), Signal::INT);
        }
    });
}

#[cfg(not(unix))]
fn end_after_a_pause(_: Instant) {}

/// Whether an interruption is only the end of a paste.
pub(super) fn has_ended() -> bool {
    std::mem::take(&mut lock().has_ended)
}

/// The character that a key puts into a text.
fn character(KeyEvent(code, modifiers): KeyEvent) -> Option<char> {
    let is_plain = !modifiers.intersects(Modifiers::CTRL | Modifiers::ALT);
    match code {
        KeyCode::Enter => Some('\n'),
        KeyCode::Char('J' | 'M') if modifiers == Modifiers::CTRL => Some('\n'),
        KeyCode::Tab => Some('\t'),
        KeyCode::Char(c) if is_plain => Some(c),
        _ => None,
    }
}

/// Whether the terminal holds more than was read.
#[cfg(unix)]
fn more_is_coming() -> bool {
    rustix::io::ioctl_fionread(std::io::stdin()).is_ok_and(|waiting| waiting > 0)
}

#[cfg(not(unix))]
fn more_is_coming() -> bool {
    false
}

/// Keeps the line as it stands, for when the editor gives it up; hints at nothing.
struct Watch;

impl Hinter for Watch {
    type Hint = String;

    fn hint(&self, line: &str, _: usize, _: &Context<'_>) -> Option<String> {
        line.clone_into(&mut lock().line);
        None
    }
}

impl Completer for Watch {
    type Candidate = String;
}

impl Highlighter for Watch {}
impl Validator for Watch {}
impl Helper for Watch {}

/// A line editor on the terminal, without a history.
pub(super) struct Keyboard {
    editor: Editor<Watch, MemHistory>,
}

impl Keyboard {
    /// `None` where the terminal cannot be edited on.
    pub fn new() -> Option<Self> {
        let config = Config::builder().auto_add_history(false).bell_style(BellStyle::None).build();
        let mut editor = Editor::with_history(config, MemHistory::new()).ok()?;
        editor.set_helper(Some(Watch));
        editor.bind_sequence(Event::Any, EventHandler::Conditional(Box::new(Keys)));
        #[cfg(unix)]
        if let Ok(before) = rustix::termios::tcgetattr(std::io::stdin()) {
            let _ = BEFORE.set(before);
        }
        Some(Self { editor })
    }

    /// Asks, with a text in the line to begin with.
    pub fn line(&mut self, prompt: &str, initial: &str) -> Line {
        let mut begun = Seen { is_fresh: !initial.is_empty(), ..Seen::default() };
        let initial = begun.shown(initial.to_owned(), 0);
        begun.line.clone_from(&initial);
        *lock() = begun;
        let read = self.editor.readline_with_initial(prompt, (&initial, ""));
        let mut seen = lock();
        match read {
            Ok(line) => {
                seen.line.clear();
                Line::Text(seen.whole(line))
            }
            Err(ReadlineError::Interrupted) if seen.has_ended => {
                seen.has_ended = false;
                let line = std::mem::take(&mut seen.line);
                Line::Text(seen.whole(line))
            }
            Err(ReadlineError::Interrupted) => Line::Interrupted,
            Err(ReadlineError::Io(error)) if error.kind() == std::io::ErrorKind::InvalidData => {
                let line = std::mem::take(&mut seen.line);
                Line::NotText(seen.whole(line))
            }
            Err(_) => Line::End,
        }
    }
}
