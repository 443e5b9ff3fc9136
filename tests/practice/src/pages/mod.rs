//! Pages for measuring how well letters are read: any number of them, of the kinds people send,
//! each with its true text beside it.
//!
//! A file is `KIND/NUMBER.pdf`, its text `KIND/NUMBER.txt`: lines as they are printed, pages
//! apart by form feeds. Files of all kinds are PDF, so that every program reads the same ones. Deliberately
//! absent: tables and columns, whose reading order is a matter of taste, and handwriting other
//! than a signature, which has no true text.

mod kind;
mod letter;

use crate::desk::fonts::Fonts;
use crate::desk::sheet::{Sheet, Word};
use crate::{Error, chance, put, side_by_side};
use kind::Kind;
use std::path::Path;

/// Pages of one kind in every round of [`DECK`], which is dealt again and again. The mix leans to
/// what makes reading hard, because that is what arrives.
const DECK: [Kind; 16] = [
    Kind::Clean,
    Kind::Skewed,
    Kind::Photo,
    Kind::Noisy,
    Kind::Grey,
    Kind::Fax,
    Kind::Skewed,
    Kind::Photo,
    Kind::Several,
    Kind::Noisy,
    Kind::UpsideDown,
    Kind::Text,
    Kind::Clean,
    Kind::Skewed,
    Kind::Photo,
    Kind::Sideways,
];

/// Writes letters with `pages` pages in all into the directory `into`, which is created. Returns
/// the number of files.
pub fn generate_pages(into: &Path, seed: u64, pages: u32) -> Result<usize, Error> {
    let fonts = Fonts::load()?;
    let letters: Vec<(u32, Kind)> = dealt(pages);
    let written = side_by_side(&letters, |&(number, kind)| {
        let rng = &mut chance::stream(seed, &format!("page {number}"));
        let sheets = letter::write(kind.sheets(), &fonts, rng).sheets;
        let bytes = kind.send(&sheets, &fonts, rng)?;
        let name = format!("{}/{number:04}", kind.name());
        put(into, &format!("{name}.pdf"), &bytes)?;
        put(into, &format!("{name}.txt"), text(&sheets).as_bytes())
    });
    written.into_iter().collect::<Result<(), Error>>()?;
    Ok(letters.len())
}

fn dealt(pages: u32) -> Vec<(u32, Kind)> {
    let mut left = pages;
    let mut letters = Vec::new();
    for (number, kind) in (1..).zip(DECK.into_iter().cycle()) {
        if left == 0 {
            break;
        }
        left = left.saturating_sub(kind.sheets());
        letters.push((number, kind));
    }
    letters
}

/// What stands on the sheets, line by line.
fn text(sheets: &[Sheet]) -> String {
    let pages: Vec<String> = sheets.iter().map(|sheet| lines(&sheet.words)).collect();
    pages.join("\u{c}")
}

fn lines(words: &[Word]) -> String {
    let mut placed: Vec<&Word> = words.iter().collect();
    placed.sort_by(|one, other| {
        let line = one.at.y.total_cmp(&other.at.y);
        line.then(one.at.x.total_cmp(&other.at.x))
    });
    let mut text = String::new();
    let mut line = None;
    for word in placed {
        if let Some(above) = line.replace(word.at.y) {
            text.push(if above == word.at.y { ' ' } else { '\n' });
        }
        text.push_str(&word.text);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_asked_for_are_dealt_whole() {
        let sheets: u32 = dealt(40).iter().map(|(_, kind)| kind.sheets()).sum();
        assert!((40..43).contains(&sheets), "{sheets}");
    }

    #[test]
    fn every_file_has_its_text_and_the_same_seed_gives_the_same_bytes() {
        let made = |_| {
            let folder = tempfile::tempdir().unwrap();
            assert_eq!(generate_pages(folder.path(), 7, 2).unwrap(), 2);
            let read = |file: &str| std::fs::read(folder.path().join(file)).unwrap();
            (read("clean/0001.pdf"), read("skewed/0002.txt"))
        };
        let [(pdf, text), again] = [(); 2].map(made);
        assert!(pdf.starts_with(b"%PDF"));
        assert!(
            String::from_utf8(text.clone())
                .unwrap()
                .contains("персональн")
        );
        assert_eq!((pdf, text), again);
    }

    #[test]
    fn an_item_and_its_mark_stand_in_one_line_of_the_text() {
        let fonts = Fonts::load().unwrap();
        let mut typist = crate::desk::typist::Typist::new(&fonts, crate::letters::styles::PLAIN);
        typist.item("1.", "Перечень данных");
        let sheet = &typist.finish().sheets[0];
        assert!(lines(&sheet.words).starts_with("1. Перечень данных\n"));
    }
}
