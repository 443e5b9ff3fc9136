//! Files that hold files: letters, archives, PDF with attachments, signatures over their content.
//!
//! Only one layer is taken apart; what comes out goes back to the program, which asks about each
//! part as about any other file. So nothing here calls itself, and a hundred archives one in
//! another cost no more than one.

mod archive;
mod embedded;
mod letter;
mod signed;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::{Halt, Replies};
use crate::limits::Limits;
use crate::password::Password;
use crate::wire::{Kind, LINE_BYTES, PartHead, Reason, Reply};

/// Looks at a file without pages as far as it takes to tell that it is whole.
pub fn check(kind: Kind, bytes: &[u8], limits: &Limits) -> Result<(), Reason> {
    match kind {
        Kind::Mail => letter::check(bytes),
        Kind::Zip => archive::check(bytes, limits),
        Kind::Signature => signed::check(bytes),
        _ => Err(Reason::FellOver),
    }
}

/// Sends what lies inside, part by part.
pub fn unpack(
    kind: Kind,
    bytes: Vec<u8>,
    password: Option<&Password>,
    limits: &Limits,
    replies: &mut Replies<'_>,
) -> Result<(), Halt> {
    let mut out = Out {
        limits,
        left: limits.parts_bytes,
        replies,
    };
    match kind {
        Kind::Mail => letter::unpack(&bytes, &mut out),
        Kind::Zip => archive::unpack(&bytes, password, &mut out),
        Kind::Pdf => embedded::unpack(bytes, password, &mut out),
        Kind::Signature => signed::unpack(&bytes, &mut out),
        _ => Err(Reason::FellOver.into()),
    }
}

/// Where parts go, and how much of them may still come.
struct Out<'a, 'b> {
    limits: &'a Limits,
    left: u64,
    replies: &'a mut Replies<'b>,
}

impl Out<'_, '_> {
    /// Refuses the whole when there are too many parts, before the first is sent.
    fn expect(&self, parts: usize) -> Result<(), Reason> {
        if parts <= self.limits.parts as usize {
            return Ok(());
        }
        Err(Reason::TooManyParts {
            parts: u32::try_from(parts).unwrap_or(u32::MAX),
        })
    }

    /// Sends a part. One that is too large is refused alone; all together, the whole.
    fn send(&mut self, name: &str, content: Result<&[u8], Reason>) -> Result<(), Halt> {
        let content = content.and_then(|bytes| {
            let size = bytes.len() as u64;
            if size <= self.limits.file_bytes {
                Ok(bytes)
            } else {
                Err(Reason::TooLarge { bytes: size })
            }
        });
        let bytes = content.unwrap_or_default();
        self.left = self
            .left
            .checked_sub(bytes.len() as u64)
            .ok_or(Reason::UnpacksTooLarge {
                limit: self.limits.parts_bytes,
            })?;
        let head = PartHead {
            name: cut(name, LINE_BYTES).to_owned(),
            refused: content.err(),
        };
        self.replies.send(&Reply::Part(head), bytes)
    }
}

/// The beginning of a text, of at most this many bytes.
fn cut(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}

/// Text of an encoding that nobody names, by people who write Russian.
fn guess(bytes: &[u8]) -> String {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(Some(b"ru"), Utf8Detection::Deny);
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}
