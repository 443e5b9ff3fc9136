//! Files that stand beside another: the side file of the operator's own program, and detached
//! signatures.
//!
//! The program's server puts `NAME.imwork.json` beside `NAME.pdf` (or any other kind of scan). It
//! is one JSON object; every field may be absent, unknown fields are left alone:
//!
//! | field | meaning |
//! |---|---|
//! | `user_id` | text or number: the account that sent the document |
//! | `email`, `phone` | contact on file of that account |
//! | `ip` | address from which it was sent |
//! | `submitted_at` | RFC 3339 with offset: when it reached the company |
//! | `kind` | what the person chose: an id of the kinds of demand |
//!
//! A side file that is broken is refused by itself; the document beside it is taken in all the same.

use super::Terms;
use super::found::Readable;
use super::take::{Taken, beside, take};
use super::told::told;
use crate::view::IntakeFile;
use crate::{App, Failure};
use chrono::{DateTime, Utc};
use dekada_core::desk::{Desk, Imported};
use dekada_core::pages::Tie;
use dekada_core::personal::Personal;
use dekada_core::request::DemandKind;
use dekada_core::store::StoredAccount;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub(crate) const SIDE_FILE: &str = ".imwork.json";
const SIGNATURES: [&str; 3] = ["sig", "p7s", "sgn"];
/// An honest side file is some hundred bytes.
const SIDE_FILE_BYTES: usize = 64 << 10;

/// A document and what stands beside it.
pub(super) struct Group {
    main: Readable,
    beside: Vec<(Readable, Tie)>,
}

/// Every file in its group, in the order of the documents.
pub(super) fn groups(files: Vec<Readable>) -> Vec<Group> {
    let paths: Vec<PathBuf> = files.iter().map(|(path, _)| path.clone()).collect();
    let mut groups: Vec<Group> = Vec::new();
    let mut place: BTreeMap<PathBuf, usize> = BTreeMap::new();
    let mut later = Vec::new();
    for file in files {
        match companion(&file.0, &paths) {
            Some((main, tie)) => later.push((main, file, tie)),
            None => {
                place.insert(file.0.clone(), groups.len());
                groups.push(Group {
                    main: file,
                    beside: Vec::new(),
                });
            }
        }
    }
    for (main, file, tie) in later {
        match place.get(&main).and_then(|place| groups.get_mut(*place)) {
            Some(group) => group.beside.push((file, tie)),
            None => groups.push(Group {
                main: file,
                beside: Vec::new(),
            }),
        }
    }
    groups
}

/// The file among `paths` that this one stands beside, by name.
pub(crate) fn companion(path: &Path, paths: &[PathBuf]) -> Option<(PathBuf, Tie)> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    let (stem, tie) = match name.strip_suffix(SIDE_FILE) {
        Some(stem) => (stem.to_owned(), Tie::SideFile),
        None => {
            let extension = path.extension()?.to_string_lossy().to_lowercase();
            if !SIGNATURES.contains(&extension.as_str()) {
                return None;
            }
            (
                path.file_stem()?.to_string_lossy().into_owned(),
                Tie::Signature,
            )
        }
    };
    let whole = path.with_file_name(&stem);
    let named_so = |other: &&PathBuf| {
        let is_stem = other.file_stem().is_some_and(|other| *other == *stem);
        is_stem && other.parent() == path.parent() && *other != path && !is_beside(other)
    };
    paths
        .iter()
        .find(|other| **other == whole)
        .or_else(|| paths.iter().find(named_so))
        .map(|main| (main.clone(), tie))
}

fn is_beside(path: &Path) -> bool {
    let name = path.to_string_lossy().to_lowercase();
    name.ends_with(SIDE_FILE)
        || SIGNATURES
            .iter()
            .any(|extension| name.ends_with(&format!(".{extension}")))
}

/// What may stand beside a file that was named alone, and does.
fn neighbours(path: &Path) -> Vec<(Readable, Tie)> {
    let Some(stem) = path.file_stem().map(|stem| stem.to_string_lossy()) else {
        return Vec::new();
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let side = (format!("{stem}{SIDE_FILE}"), Tie::SideFile);
    let signatures = SIGNATURES.iter().flat_map(|extension| {
        [&stem, &name].map(|base| (format!("{base}.{extension}"), Tie::Signature))
    });
    std::iter::once(side)
        .chain(signatures)
        .map(|(name, tie)| (path.with_file_name(name), tie))
        .filter(|(other, _)| other != path && other.is_file())
        .map(|(other, tie)| ((other, Ok(())), tie))
        .collect()
}

impl Group {
    /// A file with whatever stands beside it in its folder.
    pub(super) fn alone(path: &Path) -> Self {
        Self {
            main: (path.to_owned(), Ok(())),
            beside: neighbours(path),
        }
    }

    pub(super) fn take(
        self,
        app: &App,
        desk: &Desk,
        terms: &Terms,
    ) -> Result<Vec<IntakeFile>, Failure> {
        let (path, readable) = self.main;
        let taken = if is_side_file(&path) {
            Err(Failure::failed("side-file-alone"))
        } else {
            readable.and_then(|()| take(app, desk, &path, terms))
        };
        let main = taken.as_ref().ok().and_then(Taken::home);
        let mut files = vec![told(desk, &path, taken, terms, None)?];
        for ((path, readable), tie) in self.beside {
            let outcome = match (readable, &main) {
                (Err(failure), _) => Err(failure),
                // Nothing to belong to: a signature is kept by itself, a side file says nothing.
                (Ok(()), None) if tie == Tie::Signature => take(app, desk, &path, terms),
                (Ok(()), None) => Err(Failure::failed("side-file-alone")),
                (Ok(()), Some(home)) => beside(app, desk, &path, home, tie),
            };
            files.push(told(desk, &path, outcome, terms, Some(tie))?);
        }
        Ok(files)
    }

    /// Nothing of it was taken in, because the person stopped.
    pub(super) fn stopped(self, desk: &Desk) -> Result<Vec<IntakeFile>, Failure> {
        let all = std::iter::once((self.main, None))
            .chain(self.beside.into_iter().map(|(file, tie)| (file, Some(tie))));
        all.map(|((path, readable), tie)| {
            let outcome = readable.and(Err(Failure::failed("stopped")));
            told(desk, &path, outcome, &Terms::none(), tie)
        })
        .collect()
    }
}

impl Taken {
    /// The document and request to which something beside the file belongs.
    fn home(&self) -> Option<Imported> {
        self.outcome.as_ref().ok().cloned()
    }
}

fn is_side_file(path: &Path) -> bool {
    path.to_string_lossy().ends_with(SIDE_FILE)
}

#[derive(Deserialize)]
struct SideFile {
    #[serde(default)]
    user_id: Option<serde_json::Value>,
    #[serde(default)]
    email: Option<String>,
    #[serde(default)]
    phone: Option<String>,
    #[serde(default)]
    ip: Option<String>,
    #[serde(default)]
    submitted_at: Option<DateTime<Utc>>,
    #[serde(default)]
    kind: Option<String>,
}

/// What a side file says; `None` where it is broken.
pub(super) fn side_file(bytes: &[u8]) -> Option<(StoredAccount, Option<DemandKind>)> {
    if bytes.len() > SIDE_FILE_BYTES {
        return None;
    }
    let file: SideFile =
        serde_json::from_slice(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)).ok()?;
    let text = |value: Option<String>| {
        let value = value.map(|value| value.trim().to_owned());
        value.filter(|value| !value.is_empty()).map(Personal::new)
    };
    let user_id = match file.user_id {
        Some(serde_json::Value::String(id)) => Some(id),
        Some(serde_json::Value::Number(id)) => Some(id.to_string()),
        _ => None,
    };
    let account = StoredAccount {
        user_id: text(user_id),
        email: text(file.email),
        phone: text(file.phone),
        ip: text(file.ip),
        submitted: file.submitted_at,
    };
    Some((account, file.kind.and_then(|kind| kind.parse().ok())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readable(name: &str) -> Readable {
        (PathBuf::from("/in").join(name), Ok(()))
    }

    fn shape(names: &[&str]) -> Vec<(String, Vec<String>)> {
        let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
        groups(names.iter().map(|name| readable(name)).collect())
            .iter()
            .map(|group| {
                let beside = group.beside.iter().map(|((path, _), _)| name(path));
                (name(&group.main.0), beside.collect())
            })
            .collect()
    }

    #[test]
    fn side_files_and_signatures_go_with_their_document() {
        let names = [
            "a.imwork.json",
            "a.pdf",
            "b.pdf",
            "b.pdf.sig",
            "c.p7s",
            "c.tiff",
        ];
        let expected = [
            ("a.pdf", vec!["a.imwork.json"]),
            ("b.pdf", vec!["b.pdf.sig"]),
            ("c.tiff", vec!["c.p7s"]),
        ];
        let expected: Vec<(String, Vec<String>)> = expected
            .into_iter()
            .map(|(main, beside)| (main.into(), beside.into_iter().map(Into::into).collect()))
            .collect();
        assert_eq!(shape(&names), expected);
    }

    #[test]
    fn a_signature_without_its_document_stands_alone() {
        assert_eq!(shape(&["x.sig"]), [("x.sig".to_owned(), vec![])]);
    }

    #[test]
    fn a_broken_side_file_says_nothing() {
        assert!(side_file(b"{\"email\": 5}").is_none());
        assert!(side_file(b"{").is_none());
        let (account, kind) = side_file(br#"{"user_id": 17, "kind": "access"}"#).unwrap();
        assert_eq!(account.user_id, Some(Personal::from("17")));
        assert_eq!(kind, Some(DemandKind::Access));
    }
}
