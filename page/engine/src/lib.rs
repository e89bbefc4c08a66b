//! The library as a page in a browser calls it: one request of bytes in, named outputs out.
//!
//! The browser asks for [`room`], writes a request there, has it [`make`] an answer, and reads that
//! where it was [`made`]. What stands in either is said in `request` and in `answer`; what is made of
//! a request is [`germoir::making`]'s, as for the command. Start with [`answer`].

mod answer;
mod bearer;
mod decided;
mod files;
mod many;
mod reader;
mod request;
mod saved;
mod zipped;

use std::cell::RefCell;

use answer::Answer;
use request::{Ask, Request};

thread_local! {
    static ASKED: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static MADE: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Room for a request of so many bytes: where it begins.
// A browser finds a function by its name alone, and the compiler cannot know that no other has it:
// that is all that is unsafe here, and below.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *mut u8 {
    ASKED.with_borrow_mut(|asked| {
        asked.clear();
        asked.resize(bytes, 0);
        asked.as_mut_ptr()
    })
}

/// Answers the request that stands in the room: of how many bytes the answer is.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn make() -> usize {
    let asked = ASKED.take();
    MADE.set(answer(&asked));
    MADE.with_borrow(Vec::len)
}

/// Where the answer begins; it stays there until the next.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
pub extern "C" fn made() -> *const u8 {
    MADE.with_borrow(|made| made.as_ptr())
}

/// Answers a request.
pub fn answer(asked: &[u8]) -> Vec<u8> {
    let answer = match Request::parse(asked) {
        Ok(mut request) => {
            let said = zipped::read(&mut request);
            let mut answer = match request.ask {
                Ask::Form => bearer::form(&request),
                Ask::Going => bearer::going(&request),
                Ask::Open => bearer::open(&request),
                Ask::Bearer => bearer::outputs(&request),
                Ask::Screen => reader::outputs(&mut request),
                Ask::Cohort => many::outputs(&request),
            };
            answer.said.splice(0..0, said);
            answer
        }
        Err(error) => Answer::said(error.to_string()),
    };
    answer.written()
}

#[cfg(test)]
mod tests;
