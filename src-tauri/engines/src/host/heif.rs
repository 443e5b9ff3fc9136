//! Photographs of telephones (HEIC, AVIF), which a program of the system turns into PNG.

use std::borrow::Cow;

use dekada_core::pages::{MediaType, Refusal};

use super::Engines;
use crate::tool;

impl Engines {
    /// The bytes that a worker reads: as they came, but for a photograph of a telephone, which
    /// becomes the PNG of each of its pictures, one after the other.
    pub(super) fn readable<'a>(
        &self,
        media_type: MediaType,
        bytes: &'a [u8],
    ) -> Result<Cow<'a, [u8]>, Refusal> {
        if media_type != MediaType::Heif {
            return Ok(Cow::Borrowed(bytes));
        }
        let pictures = tool::heif_to_pngs(&self.worker, bytes, &self.limits)?;
        Ok(Cow::Owned(pictures))
    }
}
