//! The bytes of a file as UTF-8 text, a piece at a time, hashed on the way.
//!
//! Text in UTF-8 passes through untouched, wrong bytes included: the row they stand in is found
//! and reported further up. Everything else is decoded here. A file that is plain ASCII so far has
//! no encoding yet; the first piece with other bytes decides.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use encoding_rs::{Decoder, Encoding, UTF_8};
use sha2::{Digest, Sha256};

use super::encoding::{self, Sniffed};
use crate::error::SourceError;

/// Large enough to judge an encoding and to make system calls rare, small beside any memory.
const PIECE: usize = 1 << 20;

pub(crate) struct TextStream {
    file: File,
    piece: Vec<u8>,
    hash: Sha256,
    bytes: u64,
    len: u64,
    encoding: Option<&'static Encoding>,
    decoder: Option<Decoder>,
    ended: bool,
}

impl TextStream {
    pub(crate) fn open(path: &Path) -> Result<Self, SourceError> {
        // A pipe would block for ever when opened, so the kind is asked first.
        let facts = path.metadata().map_err(|e| SourceError::opening(&e))?;
        if facts.is_dir() {
            return Err(SourceError::IsDirectory);
        }
        if !facts.is_file() {
            return Err(SourceError::NotAFile);
        }
        let file = File::open(path).map_err(|e| SourceError::opening(&e))?;
        Ok(Self {
            file,
            piece: Vec::new(),
            hash: Sha256::new(),
            bytes: 0,
            len: facts.len(),
            encoding: None,
            decoder: None,
            ended: false,
        })
    }

    /// Bytes of the file read so far.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Bytes of the file when it was opened.
    pub(crate) fn len(&self) -> u64 {
        self.len
    }

    pub(crate) fn encoding(&self) -> &'static str {
        self.encoding.unwrap_or(UTF_8).name()
    }

    /// SHA-256 of everything read so far, lower-case hexadecimal.
    pub(crate) fn sha256(&self) -> String {
        let digest = self.hash.clone().finalize();
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Appends the next piece to `text`; `false` at the end of the file.
    pub(crate) fn append_to(&mut self, text: &mut Vec<u8>) -> Result<bool, SourceError> {
        if self.ended {
            return Ok(false);
        }
        let first = self.bytes == 0;
        self.read_piece()?;
        let mut piece = std::mem::take(&mut self.piece);
        let mut start = 0;
        if first {
            start = self.begin(&piece)?;
        }
        let fresh = piece.get(start..).unwrap_or_default();
        if self.encoding.is_none() {
            self.encoding = encoding::of_piece(fresh, self.ended);
            self.decoder = self.encoding.and_then(encoding::decoder);
        }
        match &mut self.decoder {
            Some(decoder) => encoding::decode(decoder, fresh, self.ended, text),
            None => text.extend_from_slice(fresh),
        }
        piece.clear();
        self.piece = piece;
        Ok(true)
    }

    /// What the first bytes say; how many of them are a byte order mark.
    fn begin(&mut self, piece: &[u8]) -> Result<usize, SourceError> {
        match encoding::of_beginning(piece) {
            Sniffed::Empty => Err(SourceError::Empty),
            Sniffed::Binary => Err(SourceError::Binary),
            Sniffed::Unmarked => Ok(0),
            Sniffed::Marked { encoding, mark } => {
                self.encoding = Some(encoding);
                self.decoder = encoding::decoder(encoding);
                Ok(mark)
            }
        }
    }

    fn read_piece(&mut self) -> Result<(), SourceError> {
        self.piece.resize(PIECE, 0);
        let mut filled = 0;
        while let Some(space) = self
            .piece
            .get_mut(filled..)
            .filter(|space| !space.is_empty())
        {
            match self.file.read(space) {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                Ok(n) => filled += n,
                Err(e) if e.kind() == ErrorKind::Interrupted => {}
                Err(e) => {
                    return Err(SourceError::Read {
                        after: self.bytes,
                        kind: e.kind(),
                    });
                }
            }
        }
        self.piece.truncate(filled);
        self.hash.update(&self.piece);
        self.bytes += filled as u64;
        Ok(())
    }
}
