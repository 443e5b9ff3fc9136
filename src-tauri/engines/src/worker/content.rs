//! Whether a page of a PDF has something on it, as far as the file says.
//!
//! A page that drew as nothing is empty, or it holds something that could not be drawn: only the
//! file can tell. A duplex scanner writes white pictures of empty backs, so a picture that decodes
//! well is no sign of a loss, and one that does not is.

use hayro::hayro_syntax::object::stream::ImageDecodeParams;
use hayro::hayro_syntax::object::{Array, Dict, Name, Stream};
use hayro::hayro_syntax::page::{Page, Resources};

use crate::limits::Limits;
use crate::wire::Content;

/// Forms in forms; a page that needs more is not a letter.
const DEPTH: u32 = 4;

pub fn of(page: &Page<'_>) -> Content {
    let Some(drawing) = page.page_stream() else {
        let is_announced = page.raw().contains_key(b"Contents".as_slice());
        return if is_announced {
            Content::Broken
        } else {
            Content::Nothing
        };
    };
    let resources = page.resources();
    if pictures(resources, DEPTH) == Content::Broken {
        Content::Broken
    } else if drawing.iter().all(u8::is_ascii_whitespace) {
        Content::Nothing
    } else {
        Content::Something
    }
}

/// Whether a picture on the page says that it has more pixels than any page needs. The fax decoder
/// believes it and asks for as much memory, which ends the process.
pub fn asks_too_much(page: &Page<'_>, limits: &Limits) -> bool {
    // A bilevel scan takes an eighth of a byte for what a photograph takes three.
    let most = 8 * limits.pixels();
    any_too_large(page.resources(), most, DEPTH)
}

fn any_too_large(resources: &Resources<'_>, most: u64, depth: u32) -> bool {
    let objects = &resources.x_objects;
    objects
        .keys()
        .filter_map(|name| objects.get::<Stream<'_>>(&*name))
        .any(|object| {
            let inner = object.dict().get::<Dict<'_>>(b"Resources".as_slice());
            let inside = inner
                .filter(|_| depth > 0)
                .is_some_and(|inner| any_too_large(&Resources::new(inner), most, depth - 1));
            inside || pixels_said(object.dict()) > most
        })
}

/// By the picture itself or by the parameters of its coding, whichever says more.
fn pixels_said(image: &Dict<'_>) -> u64 {
    let area = |dict: &Dict<'_>, width: &[u8], height: &[u8]| {
        let side = |name: &[u8]| dict.get::<f32>(name).unwrap_or(1.0).abs().max(1.0);
        // Beyond any limit where it overflows.
        (f64::from(side(width)) * f64::from(side(height))) as u64
    };
    let of_coding = |dict: Dict<'_>| {
        let rows = area(&dict, b"Columns", b"Rows");
        // Without rows of its own the coding takes the height of the picture.
        rows.max(area(&dict, b"Columns", b"none") * area(image, b"none", b"Height"))
    };
    let single = image.get::<Dict<'_>>(b"DecodeParms".as_slice());
    let several = image.get::<Array<'_>>(b"DecodeParms".as_slice());
    let several = several.iter().flat_map(|array| array.iter::<Dict<'_>>());
    let coded = single.into_iter().chain(several).map(of_coding);
    coded.fold(area(image, b"Width", b"Height"), u64::max)
}

fn pictures(resources: &Resources<'_>, depth: u32) -> Content {
    let objects = &resources.x_objects;
    let mut content = Content::Nothing;
    for name in objects.keys() {
        let of_object = objects
            .get::<Stream<'_>>(&*name)
            .map_or(Content::Broken, |object| of_object(&object, depth));
        match of_object {
            Content::Broken => return Content::Broken,
            Content::Something => content = Content::Something,
            Content::Nothing => {}
        }
    }
    content
}

fn of_object(object: &Stream<'_>, depth: u32) -> Content {
    let dict = object.dict();
    let kind = dict.get::<Name<'_>>(b"Subtype".as_slice());
    if kind.is_some_and(|kind| &*kind == b"Image") {
        if decodes(object) {
            Content::Something
        } else {
            Content::Broken
        }
    } else if depth == 0 {
        Content::Something
    } else {
        match dict.get::<Dict<'_>>(b"Resources".as_slice()) {
            Some(inner) => pictures(&Resources::new(inner), depth - 1),
            None => Content::Something,
        }
    }
}

fn decodes(image: &Stream<'_>) -> bool {
    let dict = image.dict();
    let side = |long: &[u8], short: &[u8]| {
        let side = dict.get::<u32>(long).or_else(|| dict.get::<u32>(short));
        side.filter(|side| *side > 0)
    };
    let (Some(width), Some(height)) = (side(b"Width", b"W"), side(b"Height", b"H")) else {
        return false;
    };
    let parameters = ImageDecodeParams {
        is_indexed: false,
        bpc: dict.get::<u8>(b"BitsPerComponent".as_slice()),
        num_components: None,
        // The smallest version will do.
        target_dimension: Some((64, 64)),
        width,
        height,
    };
    image
        .decoded_image(&parameters)
        .is_ok_and(|decoded| !decoded.data.is_empty())
}
