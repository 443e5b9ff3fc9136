//! The kinds of file that can be taken in, recognised by content and never by extension.

use std::fmt;
use std::str::FromStr;

/// A kind of file Dekada takes in: what has pages, what holds other files, and what signs one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MediaType {
    Pdf,
    Jpeg,
    Png,
    Tiff,
    Webp,
    Bmp,
    Jpeg2000,
    /// The photographs of telephones: HEIC, and AVIF of the same container.
    Heif,
    /// A letter of electronic mail with its attachments.
    Mail,
    Zip,
    /// PKCS #7 or CMS, as a rule detached: beside the file it signs.
    Signature,
}

impl MediaType {
    pub const ALL: [Self; 11] = [
        Self::Pdf,
        Self::Jpeg,
        Self::Png,
        Self::Tiff,
        Self::Webp,
        Self::Bmp,
        Self::Jpeg2000,
        Self::Heif,
        Self::Mail,
        Self::Zip,
        Self::Signature,
    ];

    /// The name registered with IANA, as the vault stores it.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Tiff => "image/tiff",
            Self::Webp => "image/webp",
            Self::Bmp => "image/bmp",
            Self::Jpeg2000 => "image/jp2",
            Self::Heif => "image/heif",
            Self::Mail => "message/rfc822",
            Self::Zip => "application/zip",
            Self::Signature => "application/pkcs7-signature",
        }
    }

    /// Whether it is something to look at; the others open with no page at all.
    #[must_use]
    pub const fn has_pages(self) -> bool {
        !matches!(self, Self::Mail | Self::Zip | Self::Signature)
    }

    /// Whether other files may lie inside. A PDF has pages and may hold files besides; a
    /// signature may hold the very file it signs.
    #[must_use]
    pub const fn is_container(self) -> bool {
        matches!(self, Self::Pdf | Self::Mail | Self::Zip | Self::Signature)
    }
}

/// The name is not one of [`MediaType::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a media type that is taken in")]
pub struct UnknownMediaType;

impl FromStr for MediaType {
    type Err = UnknownMediaType;

    fn from_str(mime: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.mime() == mime)
            .ok_or(UnknownMediaType)
    }
}

impl fmt::Display for MediaType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.mime())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_media_type_is_found_again_by_its_name() {
        for kind in MediaType::ALL {
            assert_eq!(kind.mime().parse(), Ok(kind));
        }
        assert_eq!("image/gif".parse::<MediaType>(), Err(UnknownMediaType));
    }
}
