//! Measures opening: time per page, size of the screen image, and memory of both sides.
//!
//! `cargo run --release -p dekada-engines --example measure` measures scans made in code;
//! with names of files behind `--` it measures those. Linux only: memory is read from `/proc`.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a measuring tool prints, and shares its samples with the tests"
)]

#[allow(dead_code, reason = "the tests use more of them")]
#[path = "../tests/hostile/pdfs.rs"]
mod pdfs;
#[allow(dead_code, reason = "the tests use more of them")]
#[path = "../tests/hostile/samples.rs"]
mod samples;

use std::time::Instant;

use dekada_core::pages::PageState;
use dekada_engines::{Engines, Limits};

fn main() {
    dekada_engines::serve_if_worker();
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        let page = samples::letter(samples::a4(300));
        let scan = samples::scanned(page.clone());
        measure("PDF, grey JPEG", &pdfs::dct_scans(10, &page));
        measure("PDF, bilevel G4", &pdfs::g4_scans(10, &page));
        measure("JPEG, grey", &samples::jpeg(scan.clone(), 300));
        measure("JPEG, colour", &samples::jpeg(samples::signed(&scan), 300));
        measure("PDF, grey JPEG, 100 pages", &pdfs::dct_scans(100, &page));
    }
    for file in files {
        measure(&file, &std::fs::read(&file).unwrap());
    }
}

fn measure(name: &str, bytes: &[u8]) {
    let engines = Engines::new(std::env::current_exe().unwrap(), Limits::default());
    // The start of the worker is not part of a page.
    engines.confinement().unwrap();
    let (mut sizes, mut words, mut last) = (Vec::new(), 0, String::new());
    let begun = Instant::now();
    let opened = engines.open(bytes, None, &mut |page| {
        sizes.push(page.image.bytes.len());
        words += page.words.len();
        last = format!(
            "{:?}{}",
            page.image,
            if page.state == PageState::Drawn {
                ""
            } else {
                " not drawn"
            }
        );
        Ok(())
    });
    let taken = begun.elapsed();
    match opened {
        Ok(opened) => println!(
            "{name}: {} KB in, {} pages, {:.0} ms a page ({} ms of processor), {} KB out a page, \
             {words} words, last {last}; peak memory {} MB here, {:?} MB in the workers",
            bytes.len() >> 10,
            opened.pages,
            taken.as_secs_f64() * 1000.0 / f64::from(opened.pages),
            workers()
                .iter()
                .map(|worker| processor_ms(worker))
                .sum::<u64>()
                / u64::from(opened.pages),
            sizes.iter().sum::<usize>() / sizes.len() / 1024,
            peak_megabytes("/proc/self"),
            workers()
                .iter()
                .map(|worker| peak_megabytes(worker))
                .collect::<Vec<_>>(),
        ),
        Err(error) => println!("{name}: {error} after {} ms", taken.as_millis()),
    }
}

/// Their folders in `/proc`.
fn workers() -> Vec<String> {
    let mut found = Vec::new();
    for task in std::fs::read_dir("/proc/self/task").unwrap().flatten() {
        let children = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
        found.extend(
            children
                .split_whitespace()
                .map(|pid| format!("/proc/{pid}")),
        );
    }
    found
}

fn peak_megabytes(process: &str) -> u64 {
    let status = std::fs::read_to_string(format!("{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) >> 10
}

/// The 14th and 15th field of its line, in hundredths of a second.
fn processor_ms(process: &str) -> u64 {
    let stat = std::fs::read_to_string(format!("{process}/stat")).unwrap_or_default();
    let fields = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace();
    fields
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<u64>().ok())
        .sum::<u64>()
        * 10
}
