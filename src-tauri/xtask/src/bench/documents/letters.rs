//! The files that are compared, each with its true text where there is one.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::emptied;
use crate::bench::clock::quietly;
use crate::shell::{Outcome, command, read_quietly};

pub struct Letters {
    pub list: Vec<Letter>,
    /// Copies of all of them, and nothing else.
    pub folder: PathBuf,
    /// All their pages in one file.
    pub together: PathBuf,
    /// Where results may be written.
    pub work: PathBuf,
    pub left_out: usize,
}

pub struct Letter {
    /// The folder that it lies in: what its pages are like.
    pub kind: String,
    /// Its copy.
    pub file: PathBuf,
    pub pages: usize,
    pub truth: Option<String>,
}

impl Letters {
    /// The letters below `folder`, copied into `work`, which is made anew.
    pub fn of(folder: &Path, work: &Path) -> Outcome<Self> {
        emptied(work)?;
        let mut letters = Self {
            list: Vec::new(),
            folder: work.join("in"),
            together: work.join("together.pdf"),
            work: work.to_owned(),
            left_out: 0,
        };
        fs::create_dir(&letters.folder)?;
        for path in below(folder)? {
            if let Some(pages) = pages_of(&path) {
                letters.add(&path, pages)?;
            } else if !is_truth(&path) {
                letters.left_out += 1;
            }
        }
        letters.put_together()?;
        Ok(letters)
    }

    pub fn pages(&self) -> usize {
        self.list.iter().map(|letter| letter.pages).sum()
    }

    fn add(&mut self, path: &Path, pages: usize) -> Outcome {
        let parent = path.parent().and_then(Path::file_name);
        let file = self.folder.join(format!("{:05}.pdf", self.list.len()));
        fs::copy(path, &file)?;
        self.list.push(Letter {
            kind: parent.map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
            file,
            pages,
            truth: fs::read_to_string(path.with_extension("txt")).ok(),
        });
        Ok(())
    }

    fn put_together(&self) -> Outcome {
        let mut qpdf = command(".", "qpdf", &["--warning-exit-0", "--empty", "--pages"]);
        qpdf.args(self.list.iter().map(|letter| &letter.file));
        quietly(qpdf.arg("--").arg(&self.together)).map(drop)
    }
}

/// Every file below a folder, in an order that does not depend on the disk.
pub fn below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files.extend(below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

fn is_truth(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "txt")
        && path.with_extension("pdf").exists()
}

/// Nothing where it is no PDF, damaged or locked.
fn pages_of(path: &Path) -> Option<usize> {
    if path.extension()? != "pdf" {
        return None;
    }
    let told = read_quietly(command(".", "pdfinfo", &[]).arg(path), &[0]).ok()?;
    let told = String::from_utf8_lossy(&told).into_owned();
    let pages = told.lines().find_map(|line| line.strip_prefix("Pages:"))?;
    pages.trim().parse().ok()
}
