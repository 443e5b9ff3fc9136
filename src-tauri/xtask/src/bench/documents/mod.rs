//! `cargo xtask bench documents [--pages N] [--requests N] [--files N] [FOLDER…]`: taking in,
//! reading and finding of documents, side by side with the programs that people use for it.
//!
//! Measured on pages that are made for it, with their true text (`dekada-practice pages`), and on
//! the PDF of every folder given: a file `NAME.txt` beside `NAME.pdf` is its true text. Everything
//! is written below the bench's own folder; the folders given are only read.
//!
//! The other side always gets its best case: all pages in one file, so that it starts once and
//! uses every processor. Dekada gets them as they arrive, a file each.

mod intake;
mod letters;
mod mistakes;
mod mixed;
mod reading;

use std::path::{Path, PathBuf};

use super::clock::quietly;
use super::{Bench, Profile, command, emptied, figure, import, told_by};
use crate::shell::{Outcome, Trouble, run};
use letters::Letters;

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    pub debug: bool,
    /// Measure the programs that are there, without building them.
    pub built: bool,
    pages: u32,
    requests: u32,
    files: u32,
    folders: Vec<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            debug: false,
            built: false,
            pages: 64,
            requests: 100_000,
            files: 1_000,
            folders: Vec::new(),
        }
    }
}

impl Options {
    pub fn of(words: &[String]) -> Outcome<Self> {
        let mut options = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut number = || {
                let number = words.next().and_then(|word| word.parse().ok());
                number.ok_or_else(|| Trouble::new(format!("{word} needs a number")))
            };
            match word.as_str() {
                "--debug" => options.debug = true,
                "--built" => options.built = true,
                "--pages" => options.pages = number()?,
                "--requests" => options.requests = number()?,
                "--files" => options.files = number()?,
                unknown if unknown.starts_with("--") => {
                    return Err(Trouble::new(format!("there is no option {unknown}")));
                }
                folder => options.folders.push(std::path::absolute(folder)?),
            }
        }
        Ok(options)
    }

    pub const fn profile(&self) -> Profile {
        if self.debug {
            Profile::Debug
        } else {
            Profile::Release
        }
    }
}

/// Every measurement; one that fails does not stop the others.
pub fn documents(bench: &Bench, options: &Options) -> Vec<(String, Outcome)> {
    let mut taken = Vec::new();
    let made = bench.folder.join("documents/pages");
    match make(bench, &made, options.pages) {
        Ok(()) => taken.push(("made pages".to_owned(), side_by_side(bench, &made, "made"))),
        failed => taken.push(("making pages".to_owned(), failed)),
    }
    for (number, folder) in options.folders.iter().enumerate() {
        let name = format!("given{number}");
        let what = folder.display().to_string();
        taken.push((what, side_by_side(bench, folder, &name)));
    }
    taken.push(("largest page".to_owned(), mixed::largest(bench, &made)));
    let mixed = mixed::mixed(bench, &made, options.files);
    taken.push(("mixed documents".to_owned(), mixed));
    taken.push(("calls".to_owned(), calls(bench, &made, options.requests)));
    taken
}

fn make(bench: &Bench, into: &Path, pages: u32) -> Outcome {
    emptied(into)?;
    let mut make = command(".", bench.program("dekada-practice"), &["pages"]);
    run(make.arg(pages.to_string()).arg(into))
}

fn side_by_side(bench: &Bench, folder: &Path, name: &str) -> Outcome {
    println!("\nDocuments of {}", folder.display());
    let letters = Letters::of(folder, &bench.folder.join("documents").join(name))?;
    figure(
        "files and pages that are compared",
        &format!("{} and {}", letters.list.len(), letters.pages()),
    );
    if letters.left_out > 0 {
        figure(
            "files left out: no PDF that pdfinfo opens",
            &letters.left_out.to_string(),
        );
    }
    let (vault, taken) = intake::intake(bench, &letters, name)?;
    reading::reading(bench, &letters, &vault, &taken)
}

/// First page on screen of a thick scan, and search in a full vault, measured inside one process.
fn calls(bench: &Bench, made: &Path, requests: u32) -> Outcome {
    println!("\nCalls behind the screens");
    let scan = bench.folder.join("documents/thick.pdf");
    let mut qpdf = command(".", "qpdf", &["--empty", "--pages"]);
    for _ in 0..100 {
        qpdf.arg(made.join("clean/0001.pdf"));
    }
    quietly(qpdf.arg("--").arg(&scan))?;
    let mut calls = command(".", bench.program("examples/figures"), &["documents"]);
    calls.arg(bench.folder.join("documents"));
    calls.arg(requests.to_string()).arg(&scan);
    told_by(calls.arg(bench.program("dekadactl")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(line: &str) -> Outcome<Options> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Options::of(&words)
    }

    #[test]
    fn words_without_dashes_are_folders() {
        let read = options("--pages 8 /one --debug /two").unwrap();
        assert_eq!((read.pages, read.debug), (8, true));
        assert_eq!(read.folders, [PathBuf::from("/one"), "/two".into()]);
        assert_eq!(read.requests, Options::default().requests);
    }

    #[test]
    fn a_misspelt_option_is_no_folder() {
        assert!(options("--page 8").is_err());
        assert!(options("--pages many").is_err());
    }
}
