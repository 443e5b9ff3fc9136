//! Several black-and-white pages in one TIFF, packed by ITU-T T.6 (fax group 4), as office
//! machines send them.

use fax::encoder::Encoder;
use fax::{Color, VecWriter};
use image::GrayImage;
use std::io::Cursor;
use tiff::TiffResult;
use tiff::encoder::{Rational, TiffEncoder};
use tiff::tags::Tag;

/// `pages` hold only 0 and 255.
pub fn group_four(pages: &[GrayImage], dpi: u16) -> TiffResult<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    let mut file = TiffEncoder::new(&mut bytes)?;
    let resolution = Rational {
        n: u32::from(dpi),
        d: 1,
    };
    for page in pages {
        let packed = pack(page);
        let mut directory = file.image_directory()?;
        let start = directory.write_data(packed.as_slice())? as u32;
        directory.write_tag(Tag::ImageWidth, page.width())?;
        directory.write_tag(Tag::ImageLength, page.height())?;
        directory.write_tag(Tag::BitsPerSample, 1_u16)?;
        directory.write_tag(Tag::Compression, 4_u16)?;
        directory.write_tag(Tag::PhotometricInterpretation, 0_u16)?; // 0 is white
        directory.write_tag(Tag::StripOffsets, start)?;
        directory.write_tag(Tag::SamplesPerPixel, 1_u16)?;
        directory.write_tag(Tag::RowsPerStrip, page.height())?;
        directory.write_tag(Tag::StripByteCounts, packed.len() as u32)?;
        directory.write_tag(Tag::XResolution, resolution.clone())?;
        directory.write_tag(Tag::YResolution, resolution.clone())?;
        directory.write_tag(Tag::ResolutionUnit, 2_u16)?; // inch
        directory.finish()?;
    }
    Ok(bytes.into_inner())
}

/// The lines of a page that holds only 0 and 255.
pub fn pack(page: &GrayImage) -> Vec<u8> {
    let width = page.width() as u16;
    let mut encoder = Encoder::new(VecWriter::new());
    for row in page.rows() {
        let line = row.map(|pixel| {
            if pixel.0 == [0] {
                Color::Black
            } else {
                Color::White
            }
        });
        // Writing to memory cannot fail: the error type has no values.
        let Ok(()) = encoder.encode_line(line, width);
    }
    let Ok(writer) = encoder.finish();
    writer.finish()
}
