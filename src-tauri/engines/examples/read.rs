//! Reads the pages of files and prints their text, or with `--look` the measures of each page.
//!
//! `cargo run --release -p dekada-engines --example read -- FILES`
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a measuring tool prints"
)]

use std::sync::atomic::AtomicBool;
use std::time::Instant;

use dekada_core::pages::PageNo;
use dekada_engines::{Engines, Limits};

fn main() {
    dekada_engines::serve_if_worker();
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let look_only = files.first().is_some_and(|first| first == "--look");
    if look_only {
        files.remove(0);
    }
    let engines = Engines::new(std::env::current_exe().unwrap(), Limits::default());
    for tool in engines.tools() {
        println!("{tool:?}");
    }
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        if look_only {
            look(&engines, &file, &bytes);
        } else {
            read(&engines, &file, &bytes);
        }
    }
}

fn look(engines: &Engines, file: &str, bytes: &[u8]) {
    let begun = Instant::now();
    let opened = engines.open(bytes, None, &mut |page| {
        println!(
            "{file} page {}: {:?} {:?} {:?} {:016x}",
            page.page,
            page.state,
            page.look,
            page.look.poor(),
            page.look.likeness
        );
        Ok(())
    });
    println!("{file}: {opened:?} in {} ms", begun.elapsed().as_millis());
}

fn read(engines: &Engines, file: &str, bytes: &[u8]) {
    let pages = engines
        .open(bytes, None, &mut |_| Ok(()))
        .map_or(0, |opened| opened.pages);
    for page in 1..=pages {
        let begun = Instant::now();
        match engines.recognise(bytes, None, PageNo(page), &AtomicBool::new(false)) {
            Ok(read) => println!(
                "=== {file} page {page}: {} ms, turn {}, skew {:.2}, confidence {:.3}, {} words\n{}",
                begun.elapsed().as_millis(),
                read.turn.degrees(),
                read.skew_degrees,
                read.mean_confidence,
                read.words.len(),
                read.text
            ),
            Err(error) => println!("=== {file} page {page}: {error}"),
        }
    }
}
