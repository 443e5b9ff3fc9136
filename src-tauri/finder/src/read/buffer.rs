//! A window onto the text of a file: what is not yet consumed, and more of it on demand.

use std::path::Path;

use super::stream::TextStream;
use crate::error::SourceError;

pub(crate) struct Buffer {
    pub(super) stream: TextStream,
    bytes: Vec<u8>,
    start: usize,
}

impl Buffer {
    pub(super) fn open(path: &Path) -> Result<Self, SourceError> {
        let mut buffer = Self {
            stream: TextStream::open(path)?,
            bytes: Vec::new(),
            start: 0,
        };
        buffer.more()?;
        Ok(buffer)
    }

    /// Everything read and not consumed. Offsets into it stay valid over [`Self::more`].
    pub(super) fn rest(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }

    /// Reads on; `false` at the end of the file.
    pub(super) fn more(&mut self) -> Result<bool, SourceError> {
        self.bytes.drain(..self.start.min(self.bytes.len()));
        self.start = 0;
        self.stream.append_to(&mut self.bytes)
    }

    pub(super) fn consume(&mut self, count: usize) {
        self.start = (self.start + count).min(self.bytes.len());
    }

    /// Reads to the end of the file, so that its hash is whole.
    pub(super) fn drain(&mut self) -> Result<(), SourceError> {
        loop {
            self.consume(usize::MAX >> 1);
            if !self.more()? {
                return Ok(());
            }
        }
    }
}
