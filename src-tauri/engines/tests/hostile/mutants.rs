//! Hundreds of mutants of every sample. Each must end as pages or as a refusal, in time, and never
//! as fewer pages than the whole file had.

use std::time::{Duration, Instant};

use dekada_core::pages::Refusal;
use dekada_engines::{Engines, Limits};

use crate::desk::{open_with, worker};
use crate::pdfs::{self, A4};
use crate::samples::{Dice, jpeg, letter, png, scanned, signed};
use crate::tiffs::{Leaf, tiff};

crate::facts![
    mutants_of_a_jpeg,
    mutants_of_a_png,
    mutants_of_a_bilevel_tiff,
    mutants_of_a_grey_tiff,
    mutants_of_a_pdf_with_a_grey_scan,
    mutants_of_a_pdf_with_a_bilevel_scan,
    mutants_of_a_pdf_with_text,
    mutants_of_a_tiff_in_every_packing,
    mutants_of_other_pictures,
    mutants_of_containers,
];

const MUTANTS: u64 = 200;

fn mutants_of_a_jpeg() {
    survive(&jpeg(signed(&scanned(letter((300, 420)))), 72), 1);
}

fn mutants_of_a_png() {
    survive(&png(letter((300, 420))), 1);
}

fn mutants_of_a_bilevel_tiff() {
    let leaf = || Leaf::bilevel(&letter((300, 420)), 72);
    survive(&tiff(&[leaf(), leaf(), leaf()]), 3);
}

fn mutants_of_a_grey_tiff() {
    let leaf = || Leaf::grey(&letter((60, 84)), 72);
    survive(&tiff(&[leaf(), leaf()]), 2);
}

fn mutants_of_a_pdf_with_a_grey_scan() {
    survive(&pdfs::dct_scans(2, &letter((200, 280))), 2);
}

fn mutants_of_a_pdf_with_a_bilevel_scan() {
    survive(&pdfs::g4_scans(2, &letter((200, 280))), 2);
}

fn mutants_of_a_pdf_with_text() {
    let lines: &[(u32, u32, &str)] = &[(72, 700, "Прошу удалить"), (72, 680, "мои данные")];
    survive(&pdfs::text(A4, &[lines, lines]), 2);
}

fn mutants_of_a_tiff_in_every_packing() {
    for file in crate::tiff_kinds::one_of_each_packing() {
        survive(&file, 1);
    }
}

fn mutants_of_other_pictures() {
    for file in crate::photographs::one_of_each_kind() {
        survive(&file, 1);
    }
}

/// Parts, or a reason that is no crash.
fn mutants_of_containers() {
    let limits = Limits {
        page_time: Duration::from_secs(5),
        memory_bytes: 1 << 30,
        ..Limits::default()
    };
    let engines = Engines::new(worker(), limits);
    for whole in crate::containers::one_of_each_kind() {
        assert!(engines.parts(&whole, None).is_ok());
        for seed in 0..MUTANTS {
            let mutant = mutate(&whole, seed);
            let refused = engines.parts(&mutant, None).err();
            assert_ne!(refused, Some(Refusal::Crashed), "mutant {seed}");
        }
    }
}

fn survive(whole: &[u8], pages: usize) {
    let limits = Limits {
        page_time: Duration::from_secs(5),
        text_time: Duration::from_secs(2),
        screen_pixels: 300,
        memory_bytes: 1 << 30,
        ..Limits::default()
    };
    let engines = Engines::new(worker(), limits);
    assert_eq!(open_with(&engines, whole).unwrap().len(), pages);
    for seed in 0..MUTANTS {
        let mutant = mutate(whole, seed);
        let begun = Instant::now();
        if let Ok(opened) = open_with(&engines, &mutant) {
            assert_eq!(opened.len(), pages, "mutant {seed}");
        }
        let limit = Duration::from_secs(5 * pages as u64 + 5);
        assert!(begun.elapsed() < limit, "mutant {seed}");
    }
}

/// One to four wounds.
fn mutate(whole: &[u8], seed: u64) -> Vec<u8> {
    let mut dice = Dice::new(seed.wrapping_mul(0xD1B5_4A32_D192_ED03) + 1);
    let mut bytes = whole.to_vec();
    for _ in 0..=dice.roll(4) {
        wound(&mut bytes, &mut dice);
    }
    bytes
}

fn wound(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let length = bytes.len() as u64;
    let at = dice.roll(length) as usize;
    let end = (at + 1 + dice.roll(64) as usize).min(bytes.len());
    match dice.roll(8) {
        0 => bytes[at] ^= 1 << dice.roll(8),
        1 => bytes[at] = dice.roll(256) as u8,
        2 => bytes[at..end].fill(0),
        3 => bytes[at..end].fill(0xFF),
        4 => drop(bytes.drain(at..end)),
        5 => {
            let part = bytes[at..end].to_vec();
            let to = dice.roll(length) as usize;
            bytes.splice(to..to, part);
        }
        6 => change_a_digit(bytes, at, dice),
        _ => bytes.truncate(at.max(8)),
    }
}

/// Structure is in numbers: the next digit from here becomes another.
fn change_a_digit(bytes: &mut [u8], from: usize, dice: &mut Dice) {
    if let Some(digit) = bytes[from..].iter_mut().find(|byte| byte.is_ascii_digit()) {
        *digit = b'0' + dice.roll(10) as u8;
    }
}
