//! The nasty corpus: whatever arrives, the program gets pages or a reason, and stays alive.
//!
//! This binary is its own worker: started with the worker's argument it serves jobs, otherwise it
//! runs the tests. Under other names it plays workers that misbehave (see `liars`), which the real
//! worker cannot be asked to do.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "without the built-in harness clippy does not see that these are tests"
)]

mod containers;
mod desk;
mod letters;
mod liars;
mod limits;
mod mutants;
mod pdf;
mod pdfs;
mod photographs;
mod pictures;
mod reading;
mod refusals;
mod samples;
mod sealed;
mod second;
mod text;
mod tiff_kinds;
mod tiffs;

use libtest_mimic::{Arguments, Trial};

fn main() {
    liars::misbehave_if_asked();
    dekada_engines::serve_if_worker();
    let tests = [
        refusals::tests(),
        pictures::tests(),
        photographs::tests(),
        tiff_kinds::tests(),
        pdf::tests(),
        text::tests(),
        sealed::tests(),
        letters::tests(),
        containers::tests(),
        limits::tests(),
        liars::tests(),
        mutants::tests(),
        second::tests(),
        reading::tests(),
    ];
    libtest_mimic::run(
        &Arguments::from_args(),
        tests.into_iter().flatten().collect(),
    )
    .exit();
}

/// Tests by their names.
#[macro_export]
macro_rules! facts {
    ($($name:ident),* $(,)?) => {
        pub fn tests() -> Vec<$crate::Trial> {
            vec![$($crate::Trial::test(stringify!($name), || {
                $name();
                Ok(())
            })),*]
        }
    };
}
