//! A real vault on disk for the tests of this folder. The key is derived once for all of them.

use super::Store;
use crate::request::{Request, RequestId, RequestNumber, Subject};
use crate::vault::{self, Cost, Header, Key};
use crate::workflow::Stage;
use chrono::{DateTime, Utc};
use std::fs::File;
use std::path::PathBuf;
use std::sync::OnceLock;
use tempfile::TempDir;

/// A vault in a folder of its own, which goes when this is dropped.
pub(super) struct OnDisk {
    pub store: Store,
    pub file: PathBuf,
    pub folder: TempDir,
}

pub(super) fn key() -> &'static (Header, Key) {
    static KEY: OnceLock<(Header, Key)> = OnceLock::new();
    KEY.get_or_init(|| vault::new_key("верный конь батарея скрепка", Cost::LEAST).unwrap())
}

pub(super) fn fresh() -> OnDisk {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.dekada");
    File::create_new(&file).unwrap();
    let (header, key) = key();
    OnDisk {
        store: Store::create(&file, header, key).unwrap(),
        file,
        folder,
    }
}

impl OnDisk {
    /// Closes and opens again, as the next start of the program does.
    pub(super) fn reopened(self) -> Self {
        let Self {
            store,
            file,
            folder,
        } = self;
        drop(store);
        let (header, key) = key();
        Self {
            store: Store::open(&file, header, key).unwrap(),
            file,
            folder,
        }
    }

    /// Everything that lies in the folder, as bytes.
    pub(super) fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.clone(), std::fs::read(path).unwrap()))
            .collect()
    }
}

pub(super) fn moment() -> DateTime<Utc> {
    "2026-05-04T09:00:00Z".parse().unwrap()
}

pub(super) fn request(n: u32) -> Request {
    Request {
        id: RequestId(0),
        number: RequestNumber { year: 2026, n },
        stage: Stage::Received,
        stage_since: moment(),
        sent: None,
        received: moment(),
        registered: moment(),
        cured: None,
        completed: None,
        gdpr: false,
        channel: None,
        subject: Subject::default(),
        demands: Vec::new(),
        due: "2026-05-19".parse().unwrap(),
    }
}

pub(super) fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}
