//! Reading pictures: letters drawn by the second engine, since no font lies beside these tests.

use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use dekada_core::pages::{PageNo, Refusal, Turn};
use dekada_engines::{Engines, Limits, ReadError, Recognised};
use image::{DynamicImage, GrayImage, imageops};

use crate::desk::{engines, worker};
use crate::pdfs;
use crate::samples::{jpeg, png, scanned};

crate::facts![
    a_scan_is_read_with_places_and_confidence,
    a_sheet_that_lies_upside_down_or_on_its_side_is_read_and_its_turn_told,
    an_empty_sheet_is_read_as_nothing,
    reading_is_stopped_at_once,
    a_page_that_is_not_there_is_not_read,
];

const LINES: [&str; 6] = [
    "Request for access to personal data",
    "I ask you to tell me which of my personal data",
    "you keep, for which purposes, and to whom they",
    "were passed. My account is p.example@work.test and",
    "my contract has the number 2024 00381. Please send",
    "the answer to the address of this letter in time.",
];

/// A page of Latin letters, as a scanner gives it at 200 dots per inch.
#[expect(clippy::disallowed_methods, reason = "draws the letters of the test")]
fn letter() -> GrayImage {
    let file = pdfs::pages(1, pdfs::A4, |pdf, _| {
        let font = pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>");
        let lines: String = (0..)
            .zip(LINES)
            .map(|(line, text)| format!("BT /F 16 Tf 72 {} Td ({text}) Tj ET\n", 720 - line * 30))
            .collect();
        (format!("/Font << /F {font} 0 R >>"), lines.into_bytes())
    });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.pdf");
    std::fs::write(&path, file).unwrap();
    let drawn = Command::new("/usr/bin/pdftoppm")
        .args(["-singlefile", "-png", "-gray", "-r", "200"])
        .arg(&path)
        .stderr(Stdio::null())
        .output()
        .unwrap();
    scanned(image::load_from_memory(&drawn.stdout).unwrap().into_luma8())
}

fn read(page: impl Into<DynamicImage>) -> Recognised {
    let file = jpeg(page, 200);
    let stop = AtomicBool::new(false);
    engines().recognise(&file, None, PageNo(1), &stop).unwrap()
}

fn a_scan_is_read_with_places_and_confidence() {
    let read = read(letter());
    let first = read.text.lines().next().unwrap_or_default();
    assert!(
        first.starts_with("Request") && first.ends_with("access to personal data"),
        "{first}"
    );
    assert!(read.mean_confidence > 0.8 && read.turn == Turn::None);
    let word = |text: &str| {
        let found = read.words.iter().find(|word| word.text.reveal() == text);
        found.unwrap_or_else(|| panic!("{text} in {}", read.text))
    };
    let first = word("Request").region;
    // The base of the first line is 122 points below the top edge.
    assert!(
        (first.x - 72.0).abs() < 3.0 && (first.y + first.h - 122.0).abs() < 6.0,
        "{first:?}"
    );
    assert!(word("Request").line < word("purposes,").line);
}

fn a_sheet_that_lies_upside_down_or_on_its_side_is_read_and_its_turn_told() {
    let upright = letter();
    let cases = [
        (imageops::rotate180(&upright), Turn::Half),
        (imageops::rotate90(&upright), Turn::Left),
        (imageops::rotate270(&upright), Turn::Right),
    ];
    for (page, turn) in cases {
        let (width, height) = (page.width() as f32 * 0.36, page.height() as f32 * 0.36);
        let read = read(page);
        assert_eq!(read.turn, turn);
        assert!(
            read.text.contains("personal data"),
            "{turn:?}: {}",
            read.text
        );
        let inside = |word: &dekada_core::pages::Word| {
            let region = word.region;
            region.x > 0.0
                && region.y > 0.0
                && region.x + region.w < width
                && region.y + region.h < height
        };
        assert!(read.words.iter().all(inside), "{turn:?}");
        let first = read
            .words
            .iter()
            .find(|word| word.text.reveal() == "Request")
            .unwrap()
            .region;
        let is_tall = first.h > first.w;
        assert_eq!(is_tall, turn != Turn::Half, "boxes lie as the page lies");
    }
}

fn an_empty_sheet_is_read_as_nothing() {
    let read = read(scanned(GrayImage::from_pixel(
        800,
        1100,
        image::Luma([255]),
    )));
    assert!(read.words.is_empty() && read.text.is_empty());
    assert_eq!(read.mean_confidence, 0.0);
}

fn reading_is_stopped_at_once() {
    let file = jpeg(letter(), 200);
    let engines = engines();
    let stop = AtomicBool::new(true);
    let read = |stop: &AtomicBool| engines.recognise(&file, None, PageNo(1), stop);
    assert_eq!(read(&stop).err(), Some(ReadError::Stopped));
    stop.store(false, Ordering::Relaxed);
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| read(&stop));
        std::thread::sleep(Duration::from_millis(600));
        let begun = Instant::now();
        stop.store(true, Ordering::Relaxed);
        // It may have been done by then on a fast machine.
        if let Err(error) = reading.join().unwrap() {
            assert_eq!(error, ReadError::Stopped);
        }
        assert!(begun.elapsed() < Duration::from_secs(5));
    });
}

fn a_page_that_is_not_there_is_not_read() {
    let file = png(GrayImage::from_pixel(100, 100, image::Luma([255])));
    let engines = Engines::new(worker(), Limits::default());
    let stop = AtomicBool::new(false);
    assert_eq!(
        engines.recognise(&file, None, PageNo(2), &stop).err(),
        Some(ReadError::Refused(Refusal::NoSuchPage {
            page: 2,
            pages: 1
        }))
    );
}
