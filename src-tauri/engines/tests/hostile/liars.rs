//! Workers that were taken over: they speak the form of the pipe and lie in it.
//!
//! The part is chosen by the name under which this binary is started, since a worker gets no other
//! word from outside.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use dekada_core::pages::Refusal;
use dekada_engines::{Engines, Limits};

use crate::desk::{open_with, worker};
use crate::samples::{letter, png};

crate::facts![
    a_worker_that_never_reports_is_called_missing,
    a_worker_that_hangs_is_killed,
    a_worker_that_does_not_read_is_killed,
    a_worker_that_drips_is_stopped_by_the_limit_for_the_file,
    a_worker_that_dies_is_a_crash,
    a_worker_that_announces_too_many_pages_is_not_believed,
    a_worker_that_sends_pages_out_of_turn_is_not_believed,
    a_worker_that_sends_a_page_too_many_is_not_believed,
    a_worker_that_sends_something_else_for_a_picture_is_not_believed,
    a_worker_that_names_a_giant_length_costs_no_memory,
    a_worker_that_talks_nonsense_is_not_believed,
    a_worker_that_fills_its_error_stream_does_not_block,
    a_worker_that_was_spoiled_by_an_earlier_file_is_replaced,
];

/// In the worker: plays the part and never returns.
pub fn misbehave_if_asked() {
    let name = std::env::args().next().unwrap_or_default();
    let part = Path::new(&name)
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let Some(part) = part.strip_prefix("liar-") else {
        return;
    };
    if part == "silent" {
        sleep_forever();
    }
    say(
        r#"{"Ready":{"resources":false,"files":false,"system_calls":false}}"#,
        b"",
    );
    if part == "deaf" {
        sleep_forever();
    }
    hear();
    match part {
        "hanging" => sleep_forever(),
        "dripping" => drip(),
        "dying" => std::process::abort(),
        "boasting" => say(r#"{"Opened":{"pages":1001}}"#, b""),
        "jumping" => {
            say(r#"{"Opened":{"pages":2}}"#, b"");
            say(&page(2), &picture());
        }
        "endless" => {
            say(r#"{"Opened":{"pages":1}}"#, b"");
            say(&page(1), &picture());
            say(&page(2), &picture());
        }
        "forging" => {
            say(r#"{"Opened":{"pages":1}}"#, b"");
            say(&page(1), b"<svg xmlns='http://www.w3.org/2000/svg'/>");
        }
        "giant" => {
            let mut lengths = 2u32.to_le_bytes().to_vec();
            lengths.extend_from_slice(&u32::MAX.to_le_bytes());
            say_raw(&lengths);
        }
        "babbling" => say("\u{0}\u{1}not json", b""),
        "noisy" => {
            let noise = vec![b'x'; 1 << 20];
            io::stderr().write_all(&noise).unwrap();
            serve_one_page();
        }
        "spoiled" => {
            serve_one_page();
            hear();
            std::process::abort();
        }
        other => panic!("no such part: {other}"),
    }
    sleep_forever();
}

fn sleep_forever() -> ! {
    // As long as somebody listens: the tests leave nothing behind.
    let mut rest = Vec::new();
    drop(io::stdin().read_to_end(&mut rest));
    if rest.is_empty() {
        std::process::exit(0);
    }
    loop {
        thread::sleep(Duration::from_secs(1));
    }
}

fn drip() {
    say(r#"{"Opened":{"pages":1000}}"#, b"");
    for number in 1..=1000 {
        thread::sleep(Duration::from_millis(300));
        say(&page(number), &picture());
    }
}

fn serve_one_page() {
    say(r#"{"Opened":{"pages":1}}"#, b"");
    say(&page(1), &picture());
    say(r#""Done""#, b"");
}

fn page(number: u32) -> String {
    format!(
        r#"{{"Page":{{"page":{number},"width_pt":10.0,"height_pt":10.0,"blank":false,
        "content":"Something","look":{{"skew_degrees":0.0,"dpi":null,"contrast":0.5,
        "sharpness":0.5,"ink":0.1,"likeness":1}},
        "image":{{"encoding":"Png","width_px":4,"height_px":4}}}}}}"#
    )
}

fn picture() -> Vec<u8> {
    png(letter((4, 4)))
}

fn say(header: &str, blob: &[u8]) {
    let length = |bytes: usize| u32::try_from(bytes).unwrap().to_le_bytes();
    say_raw(
        &[
            &length(header.len()),
            &length(blob.len()),
            header.as_bytes(),
            blob,
        ]
        .concat(),
    );
}

fn say_raw(bytes: &[u8]) {
    let mut output = io::stdout();
    if output
        .write_all(bytes)
        .and_then(|()| output.flush())
        .is_err()
    {
        std::process::exit(0);
    }
}

fn hear() {
    let mut lengths = [0; 8];
    if io::stdin().read_exact(&mut lengths).is_err() {
        std::process::exit(0);
    }
    let length = |at: usize| u64::from(u32::from_le_bytes(lengths[at..at + 4].try_into().unwrap()));
    let mut job = Vec::new();
    io::stdin()
        .take(length(0) + length(4))
        .read_to_end(&mut job)
        .unwrap();
}

/// Engines whose worker plays this part, and the time until the answer.
fn with_liar<T>(part: &str, test: impl FnOnce(&Engines) -> T) -> T {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("liar-{part}"));
    if fs::hard_link(worker(), &path).is_err() {
        fs::copy(worker(), &path).unwrap();
    }
    let limits = Limits {
        page_time: Duration::from_secs(1),
        file_time: Duration::from_secs(2),
        ..Limits::default()
    };
    test(&Engines::new(path, limits))
}

fn refused_by(part: &str) -> Refusal {
    let begun = Instant::now();
    let file = png(letter((100, 100)));
    let refusal = with_liar(part, |engines| open_with(engines, &file).err());
    assert!(begun.elapsed() < Duration::from_secs(25));
    refusal.expect("a liar is not believed")
}

fn a_worker_that_never_reports_is_called_missing() {
    assert_eq!(refused_by("silent"), Refusal::WorkerMissing);
}

fn a_worker_that_hangs_is_killed() {
    assert_eq!(refused_by("hanging"), Refusal::TimedOut { seconds: 1 });
}

fn a_worker_that_does_not_read_is_killed() {
    let mut file = b"%PDF-1.7".to_vec();
    file.resize(4 << 20, b' ');
    let refusal = with_liar("deaf", |engines| open_with(engines, &file).err());
    assert_eq!(refusal, Some(Refusal::TimedOut { seconds: 1 }));
}

fn a_worker_that_drips_is_stopped_by_the_limit_for_the_file() {
    assert_eq!(refused_by("dripping"), Refusal::TimedOut { seconds: 2 });
}

fn a_worker_that_dies_is_a_crash() {
    assert_eq!(refused_by("dying"), Refusal::Crashed);
}

fn a_worker_that_announces_too_many_pages_is_not_believed() {
    assert_eq!(refused_by("boasting"), Refusal::Crashed);
}

fn a_worker_that_sends_pages_out_of_turn_is_not_believed() {
    assert_eq!(refused_by("jumping"), Refusal::Crashed);
}

fn a_worker_that_sends_a_page_too_many_is_not_believed() {
    assert_eq!(refused_by("endless"), Refusal::Crashed);
}

fn a_worker_that_sends_something_else_for_a_picture_is_not_believed() {
    assert_eq!(refused_by("forging"), Refusal::Crashed);
}

fn a_worker_that_names_a_giant_length_costs_no_memory() {
    assert_eq!(refused_by("giant"), Refusal::Crashed);
}

fn a_worker_that_talks_nonsense_is_not_believed() {
    assert_eq!(refused_by("babbling"), Refusal::Crashed);
}

fn a_worker_that_fills_its_error_stream_does_not_block() {
    let file = png(letter((100, 100)));
    let pages = with_liar("noisy", |engines| {
        open_with(engines, &file).map(|pages| pages.len())
    });
    assert_eq!(pages, Ok(1));
}

fn a_worker_that_was_spoiled_by_an_earlier_file_is_replaced() {
    let file = png(letter((100, 100)));
    with_liar("spoiled", |engines| {
        for _ in 0..3 {
            assert_eq!(open_with(engines, &file).map(|pages| pages.len()), Ok(1));
        }
    });
}
