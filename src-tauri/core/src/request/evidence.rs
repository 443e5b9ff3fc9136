//! A place on a page that supports a judgement.

use crate::pages::{PageNo, Region};
use crate::word::UnknownWord;
use std::fmt;
use std::str::FromStr;

/// Row id of a document; never re-used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(pub i64);

/// A region of a page of a document, drawn by the officer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    pub document: DocumentId,
    pub page: PageNo,
    pub region: Region,
}

/// Written `17:1:72,340.5,120,40`: document, page, then x, y, width and height in points.
impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Region { x, y, w, h } = self.region;
        write!(f, "{}:{}:{x},{y},{w},{h}", self.document.0, self.page)
    }
}

impl FromStr for Evidence {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read(text).ok_or(UnknownWord {
            set: "place on a page",
        })
    }
}

fn read(text: &str) -> Option<Evidence> {
    let mut parts = text.trim().splitn(3, ':');
    let document = parts.next()?.parse().ok()?;
    let page = parts.next()?.parse().ok().filter(|page| *page > 0)?;
    let mut numbers = parts
        .next()?
        .split(',')
        .map(|number| number.trim().parse::<f32>().ok());
    let mut next = || numbers.next().flatten().filter(|number| number.is_finite());
    let region = Region {
        x: next()?,
        y: next()?,
        w: next()?,
        h: next()?,
    };
    (numbers.next().is_none() && region.w > 0.0 && region.h > 0.0).then_some(Evidence {
        document: DocumentId(document),
        page: PageNo(page),
        region,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_back_as_it_is_written() {
        let text = "17:2:72,340.5,120,40";
        assert_eq!(
            text.parse::<Evidence>().map(|place| place.to_string()),
            Ok(text.to_owned())
        );
    }

    #[test]
    fn a_place_without_extent_or_page_is_refused() {
        for text in [
            "",
            "17",
            "17:1",
            "17:0:1,1,1,1",
            "17:1:1,1,0,1",
            "17:1:1,1,1",
            "17:1:1,1,1,1,1",
            "x:1:1,1,1,1",
            "1:1:NaN,1,1,1",
        ] {
            assert!(text.parse::<Evidence>().is_err(), "{text}");
        }
    }
}
