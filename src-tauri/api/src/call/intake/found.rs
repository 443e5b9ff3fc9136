//! Files below the paths, in order, each once; what cannot be listed is kept with its reason.

use crate::{Failure, trouble};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A path, and why it cannot be read where that is known already.
pub(super) type Readable = (PathBuf, Result<(), Failure>);

#[derive(Default)]
pub(super) struct Found {
    pub files: Vec<Readable>,
    /// Folders by what they really are, so that links cannot lead in circles; files by their path.
    seen: BTreeSet<PathBuf>,
    /// The folder that was named: links below it do not lead out of it.
    root: Option<PathBuf>,
}

impl Found {
    /// A file or folder that a person named: a link may lead anywhere, for it was put there to be
    /// taken in.
    pub(super) fn walk(&mut self, path: &Path) {
        self.root = fs::canonicalize(path).ok().filter(|root| root.is_dir());
        self.visit(path);
    }

    fn visit(&mut self, path: &Path) {
        let facts = match fs::metadata(path) {
            Ok(facts) => facts,
            Err(error) => return self.refuse(path, trouble::io_failure(&error)),
        };
        if self.leads_out(path) {
            return self.refuse(path, Failure::failed("link-leads-out"));
        }
        let place = if facts.is_dir() {
            fs::canonicalize(path)
        } else {
            std::path::absolute(path)
        };
        if !self.seen.insert(place.unwrap_or_else(|_| path.to_owned())) {
            return;
        }
        if facts.is_dir() {
            self.visit_folder(path);
        } else if facts.is_file() {
            self.files.push((path.to_owned(), Ok(())));
        } else {
            // A pipe or a device may never end.
            self.refuse(path, Failure::failed("not-a-file"));
        }
    }

    /// Whether a link below the named folder points outside of it: what somebody put into a folder
    /// of scans must not bring in a file of the officer's own.
    fn leads_out(&self, path: &Path) -> bool {
        let Some(root) = &self.root else {
            return false;
        };
        let is_link = fs::symlink_metadata(path).is_ok_and(|facts| facts.is_symlink());
        is_link && fs::canonicalize(path).is_ok_and(|target| !target.starts_with(root))
    }

    fn visit_folder(&mut self, folder: &Path) {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        match entries {
            Ok(mut entries) => {
                entries.sort_by_key(fs::DirEntry::file_name);
                for entry in entries {
                    self.visit(&entry.path());
                }
            }
            Err(error) => self.refuse(folder, trouble::io_failure(&error)),
        }
    }

    fn refuse(&mut self, path: &Path, failure: Failure) {
        self.files.push((path.to_owned(), Err(failure)));
    }
}
