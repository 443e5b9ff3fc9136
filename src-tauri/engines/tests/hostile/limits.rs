//! Real files that ask for too much, and what surrounds them.

use std::time::{Duration, Instant};

use dekada_core::pages::{PageState, Refusal};
use dekada_engines::{Engines, Limits, OpenError, Stop};

use crate::desk::{engines, open_with, worker};
use crate::pdfs::{self, A4, Pdf};
use crate::samples::{letter, png};

crate::facts![
    a_file_that_never_ends_is_stopped_in_time,
    a_page_that_needs_too_much_memory_is_never_called_drawn,
    a_file_that_nests_too_deep_is_refused,
    an_innocent_file_opens_after_a_bad_one,
    the_caller_may_stop_in_the_middle,
    several_threads_open_at_once,
    the_operating_system_confines_the_worker,
    a_program_that_is_no_worker_is_called_missing,
];

fn in_seconds(seconds: u64) -> Engines {
    let limits = Limits {
        page_time: Duration::from_secs(seconds),
        ..Limits::default()
    };
    Engines::new(worker(), limits)
}

fn in_megabytes(megabytes: u64) -> Engines {
    let limits = Limits {
        memory_bytes: megabytes << 20,
        ..Limits::default()
    };
    Engines::new(worker(), limits)
}

/// Forms that draw forms that draw forms: a short file with ten to the tenth drawings.
pub fn endless() -> Vec<u8> {
    pdfs::pages(1, A4, |pdf, _| {
        let form = |pdf: &mut Pdf, resources: &str, content: &str| {
            pdf.stream(
                &format!(
                    "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << {resources} >>"
                ),
                content.repeat(100).as_bytes(),
            )
        };
        let mut inner = form(pdf, "", "0 0 500 500 re f ");
        for _ in 0..4 {
            inner = form(pdf, &format!("/XObject << /X {inner} 0 R >>"), "/X Do ");
        }
        (format!("/XObject << /X {inner} 0 R >>"), b"/X Do".to_vec())
    })
}

/// A picture of 256 megabytes in some kilobytes.
fn bomb() -> Vec<u8> {
    pdfs::scans(1, (16_384, 16_384), |_| {
        let mut zeros =
            pdf_extract::Stream::new(pdf_extract::Dictionary::new(), vec![0; 256 << 20]);
        zeros.compress().unwrap();
        let entries = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode";
        (entries.to_owned(), zeros.content)
    })
}

fn a_file_that_never_ends_is_stopped_in_time() {
    let begun = Instant::now();
    let refused = open_with(&in_seconds(2), &endless()).err();
    assert_eq!(refused, Some(Refusal::TimedOut { seconds: 2 }));
    assert!(begun.elapsed() < Duration::from_secs(10));
}

/// The second engine, under the same limit, may be more modest than the first.
fn a_page_that_needs_too_much_memory_is_never_called_drawn() {
    match open_with(&in_megabytes(256), &bomb()) {
        Ok(pages) => assert_ne!(pages[0].state, PageState::Drawn),
        Err(refused) => assert_eq!(refused, Refusal::OutOfMemory),
    }
}

fn a_file_that_nests_too_deep_is_refused() {
    let deep = "[".repeat(300_000);
    let file = pdfs::pages(1, &format!("{A4} /Deep {deep}"), |_, _| {
        (String::new(), Vec::new())
    });
    // Whatever the parser makes of it: the program is alive and has an answer.
    if let Err(refusal) = open_with(&engines(), &file) {
        assert!(matches!(refusal, Refusal::Damaged | Refusal::Crashed));
    }
}

fn an_innocent_file_opens_after_a_bad_one() {
    let innocent = png(letter((200, 280)));
    let cases = [
        (in_seconds(2), endless()),
        (in_megabytes(256), bomb()),
        (engines(), b"%PDF-1.7 nothing".to_vec()),
    ];
    for (engines, bad) in cases {
        let was_drawn =
            open_with(&engines, &bad).is_ok_and(|pages| pages[0].state == PageState::Drawn);
        assert!(!was_drawn);
        assert!(open_with(&engines, &innocent).is_ok());
    }
}

fn the_caller_may_stop_in_the_middle() {
    let engines = engines();
    let file = pdfs::text(A4, &[&[(72, 700, "Один")], &[(72, 700, "Два")]]);
    let mut seen = 0;
    let outcome = engines.open(&file, None, &mut |_| {
        seen += 1;
        Err(Stop::because("the disk is full"))
    });
    let Err(OpenError::Stopped(stop)) = outcome else {
        panic!("the caller stopped");
    };
    assert_eq!(stop.to_string(), "the disk is full");
    assert_eq!(seen, 1);
    assert_eq!(open_with(&engines, &file).unwrap().len(), 2);
}

fn several_threads_open_at_once() {
    let engines = engines();
    let file = pdfs::text(A4, &[&[(72, 700, "Один")]]);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..3 {
                    assert_eq!(open_with(&engines, &file).unwrap()[0].text, "Один");
                }
            });
        }
    });
}

#[cfg(target_os = "linux")]
fn the_operating_system_confines_the_worker() {
    let confinement = engines().confinement().unwrap();
    assert!(confinement.resources);
    assert!(confinement.files);
    assert!(confinement.system_calls);
}

#[cfg(not(target_os = "linux"))]
fn the_operating_system_confines_the_worker() {
    assert!(engines().confinement().is_ok());
}

fn a_program_that_is_no_worker_is_called_missing() {
    let file = png(letter((100, 100)));
    for program in ["/nonexistent", "/bin/true", "/bin/cat"] {
        let engines = Engines::new(program.into(), Limits::default());
        assert_eq!(
            open_with(&engines, &file).err(),
            Some(Refusal::WorkerMissing),
            "{program}"
        );
    }
}
