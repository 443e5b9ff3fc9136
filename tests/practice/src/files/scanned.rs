//! A PDF of scanned pages: one JPEG per page and nothing else. The pictures come first and the
//! catalogue last, as scanners write while they scan; a file cut short has no pages at all.

use crate::geometry::A4;
use image::DynamicImage;
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref};

/// A page as JPEG bytes, with the picture they were made from for its size and colours.
pub struct Page {
    pub jpeg: Vec<u8>,
    pub picture: DynamicImage,
}

pub fn pdf(pages: &[Page]) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let (catalog, tree) = (Ref::new(1), Ref::new(2));
    let mut next = Ref::new(3);
    let mut kids = Vec::new();
    for page in pages {
        let (image, content, own) = (next.bump(), next.bump(), next.bump());
        let mut stream = pdf.image_xobject(image, &page.jpeg);
        stream.filter(Filter::DctDecode);
        stream.width(page.picture.width() as i32);
        stream.height(page.picture.height() as i32);
        if page.picture.color().has_color() {
            stream.color_space().device_rgb();
        } else {
            stream.color_space().device_gray();
        }
        stream.bits_per_component(8);
        stream.finish();

        let mut drawing = Content::new();
        drawing.save_state();
        drawing.transform([A4.0, 0.0, 0.0, A4.1, 0.0, 0.0]);
        drawing.x_object(Name(b"Scan"));
        drawing.restore_state();
        pdf.stream(content, &drawing.finish());
        kids.push((own, image, content));
    }
    for &(own, image, content) in &kids {
        let mut page = pdf.page(own);
        page.media_box(Rect::new(0.0, 0.0, A4.0, A4.1));
        page.parent(tree);
        page.contents(content);
        page.resources().x_objects().pair(Name(b"Scan"), image);
        page.finish();
    }
    pdf.pages(tree)
        .kids(kids.iter().map(|(own, ..)| *own))
        .count(kids.len() as i32);
    pdf.catalog(catalog).pages(tree);
    pdf.finish()
}

/// What remains of a file whose sending was cut off.
pub fn cut_off(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(bytes.len() * 2 / 5);
    bytes
}
