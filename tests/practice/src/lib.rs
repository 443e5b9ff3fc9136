//! Practice material for Dekada: letters to an invented company, scanned and photographed as
//! people send them, and exported tables that hold the writers' data among thousands of others.
//!
//! Everything is made from a seed: the same seed gives the same bytes. What is true about each
//! file stands in the [`Manifest`] written beside them. Nothing here knows the program that reads
//! the material, and no real person, document or signature was a model for it.

mod chance;
mod desk;
mod export;
mod files;
mod geometry;
mod letters;
pub mod manifest;
mod pages;
mod people;
mod post;
mod scan;

pub use manifest::Manifest;
pub use pages::generate_pages;

use desk::fonts::Fonts;
use letters::Draft;
use manifest::{Expected, Letter};
use std::fs;
use std::io;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The seed of the practice vault that ships with the project.
pub const SEED: u64 = 10;

/// Why the material could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("cannot write {path}")]
    Write { path: PathBuf, source: io::Error },
    #[error("a typeface cannot be read")]
    Font(#[from] ab_glyph::InvalidFont),
    #[error("a typeface cannot be reduced to the letters used")]
    Subset(#[from] subsetter::Error),
    #[error("a picture cannot be encoded")]
    Picture(#[from] image::ImageError),
    #[error("a TIFF cannot be encoded")]
    Tiff(#[from] tiff::TiffError),
    #[error("a table cannot be encoded")]
    Table(#[from] csv::Error),
    #[error("a record cannot be encoded")]
    Record(#[from] serde_json::Error),
}

/// Writes the whole material into the directory `into`, which is created: `letters/`, `export/`
/// and `manifest.json`. Files of the same names are replaced.
pub fn generate(into: &Path, seed: u64) -> Result<Manifest, Error> {
    let mut letters = Vec::new();
    for (letter, bytes) in write_letters(seed)? {
        put(into, &letter.file, &bytes)?;
        letters.push(letter);
    }
    let tables = export::tables(seed)?;
    for (table, bytes) in &tables.files {
        put(into, &table.file, bytes)?;
    }
    let manifest = Manifest {
        notice: desk::typist::NOTICE.to_owned(),
        seed,
        operator: people::operator(),
        letters,
        exports: tables.files.into_iter().map(|(table, _)| table).collect(),
        traces: tables.traces,
    };
    put(
        into,
        "manifest.json",
        &serde_json::to_vec_pretty(&manifest)?,
    )?;
    Ok(manifest)
}

fn write_letters(seed: u64) -> Result<Vec<(Letter, Vec<u8>)>, Error> {
    let fonts = Fonts::load()?;
    let drafts = letters::all(&fonts, |name| {
        chance::stream(seed, &format!("{name}: written"))
    });
    let send = |draft: &Draft| {
        let mut rng = chance::stream(seed, &format!("{}: sent", draft.key));
        post::send(draft, &fonts, &mut rng)
    };
    let mut sent: Vec<(Letter, Vec<u8>)> = side_by_side(&drafts, send)
        .into_iter()
        .collect::<Result<_, _>>()?;
    if let Some(copy) = sent.first().map(twice) {
        sent.push(copy);
    }
    Ok(sent)
}

/// Does `work` on every item, a few at a time: a page in the making takes a hundred megabytes.
/// The results come in the order of the items.
fn side_by_side<I: Sync, O: Send>(items: &[I], work: impl Fn(&I) -> O + Sync) -> Vec<O> {
    let hands = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(4);
    let next = AtomicUsize::new(0);
    let mut done: Vec<(usize, O)> = thread::scope(|scope| {
        let started: Vec<_> = (0..hands)
            .map(|_| {
                scope.spawn(|| {
                    std::iter::from_fn(|| {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        items.get(number).map(|item| (number, work(item)))
                    })
                    .collect::<Vec<_>>()
                })
            })
            .collect();
        started
            .into_iter()
            .flat_map(|hand| hand.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    });
    done.sort_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

/// The first letter once more under the name a browser gives a second download.
fn twice((letter, bytes): &(Letter, Vec<u8>)) -> (Letter, Vec<u8>) {
    let copy = Letter {
        key: "duplicate".to_owned(),
        file: letter.file.replace(".pdf", " (1).pdf"),
        what: "Тот же файл под другим именем".to_owned(),
        expected: Expected::Duplicate {
            of: letter.key.clone(),
        },
        ..letter.clone()
    };
    (copy, bytes.clone())
}

fn put(into: &Path, file: &str, bytes: &[u8]) -> Result<(), Error> {
    let path = into.join(file);
    let written = path
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(&path, bytes));
    written.map_err(|source| Error::Write { path, source })
}
