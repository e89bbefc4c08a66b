//! A terminal to run a command on: what a person reads there, and what they type.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use rustix::fs::OFlags;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use crate::runner::{DATE, root};

/// How long something is waited for: far more than it takes, on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(60);

/// A run whose three streams are a terminal.
pub struct Terminal {
    child: Child,
    keys: File,
    shown: Receiver<Vec<u8>>,
    /// What has been shown and not been looked at yet.
    rest: String,
}

impl Terminal {
    pub fn run(arguments: &[&str]) -> Self {
        Self::of(arguments, None, &[])
    }

    /// The same on a terminal of so many columns, with these variables.
    pub fn of(arguments: &[&str], columns: Option<u16>, variables: &[(&str, &str)]) -> Self {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap();
        let screen = OpenOptions::new()
            .read(true)
            .write(true)
            .custom_flags(OFlags::NOCTTY.bits().cast_signed())
            .open(name.to_str().unwrap())
            .unwrap();
        if let Some(ws_col) = columns {
            let size = Winsize { ws_row: 24, ws_col, ws_xpixel: 0, ws_ypixel: 0 };
            tcsetwinsize(&screen, size).unwrap();
        }
        let stream = || Stdio::from(screen.try_clone().unwrap());
        let child = Command::new(env!("CARGO_BIN_EXE_germoir"))
            .current_dir(root())
            .env_clear()
            .envs(variables.iter().copied())
            .args(arguments)
            .args(["--date", DATE])
            .stdin(stream())
            .stdout(stream())
            .stderr(stream())
            .spawn()
            .unwrap();
        let keys = File::from(master);
        let shown = reader(keys.try_clone().unwrap());
        Self { child, keys, shown, rest: String::new() }
    }

    /// Waits until `text` is shown, and gives what was shown up to its end.
    pub fn until(&mut self, text: &str) -> String {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(at) = self.rest.find(text) {
                let after = self.rest.split_off(at + text.len());
                return std::mem::replace(&mut self.rest, after);
            }
            match self.shown.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.rest.push_str(&String::from_utf8_lossy(&bytes)),
                Err(_) => panic!("{text:?} is not shown; what is: {}", self.rest),
            }
        }
    }

    /// Types a line. What comes faster than hands can type is a paste: Enter comes after a while.
    pub fn line(&mut self, text: &str) {
        let from = self.rest.len();
        self.keys(text);
        // On a busy machine both could be read at once: Enter waits until the text is shown.
        let end = Instant::now() + Duration::from_secs(2);
        while !self.rest[from..].contains(text) && Instant::now() < end {
            if let Ok(bytes) = self.shown.recv_timeout(Duration::from_millis(50)) {
                self.rest.push_str(&String::from_utf8_lossy(&bytes));
            }
        }
        std::thread::sleep(Duration::from_millis(100));
        self.keys("\r");
    }

    /// Sends keys, all at once.
    pub fn keys(&mut self, keys: impl AsRef<[u8]>) {
        self.keys.write_all(keys.as_ref()).unwrap();
    }

    /// Leaves: Ctrl-D, at the beginning of a line.
    pub fn leave(&mut self) {
        self.keys.write_all(b"\x04").unwrap();
    }

    /// Closes the terminal, and waits until the run is over.
    pub fn close(mut self) {
        // The last copy of the master's end goes with the reader, which a signal to the run wakes.
        let id = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(id, rustix::process::Signal::HUP).unwrap();
        let _ = self.child.wait();
    }

    /// What is shown until the run is over, and how it ends.
    pub fn end(mut self) -> (String, i32) {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.shown.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.rest.push_str(&String::from_utf8_lossy(&bytes)),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end: {}", self.rest),
            }
        }
        (self.rest, self.child.wait().unwrap().code().unwrap())
    }
}

/// Reads what is shown as it comes: a terminal that nobody reads holds up whoever writes. A read
/// fails once nobody has the terminal open any more.
fn reader(mut screen: File) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = screen.read(&mut bytes) {
            if sender.send(bytes[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    receiver
}
