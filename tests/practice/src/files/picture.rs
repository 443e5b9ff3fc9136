//! JPEG and PNG.

use image::codecs::jpeg::{JpegEncoder, PixelDensity};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, GrayImage, ImageEncoder, ImageResult, RgbImage, imageops};

/// A JPEG that states its resolution, as scanners do.
pub fn jpeg(picture: &DynamicImage, quality: u8, dpi: u16) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    encoder.set_pixel_density(PixelDensity::dpi(dpi));
    // Through `write_image`, which keeps grey pictures grey.
    picture.write_with_encoder(encoder)?;
    Ok(bytes)
}

/// A JPEG from a telephone held upright whose sensor lies across: the pixels are stored turned,
/// and Exif says how to turn them back (orientation 6: a quarter turn clockwise).
pub fn phone_jpeg(upright: &RgbImage, quality: u8) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    encoder
        .set_exif_metadata(exif_quarter_turn())
        .map_err(image::ImageError::Unsupported)?;
    encoder.encode_image(&imageops::rotate270(upright))?;
    Ok(bytes)
}

/// The smallest Exif block that states orientation 6 (TIFF 6.0 directory, Exif 2.32 tag 0x0112).
fn exif_quarter_turn() -> Vec<u8> {
    let mut block = Vec::new();
    block.extend(b"II*\0");
    block.extend(8_u32.to_le_bytes()); // where the directory starts
    block.extend(1_u16.to_le_bytes()); // one entry
    block.extend(0x0112_u16.to_le_bytes());
    block.extend(3_u16.to_le_bytes()); // a short
    block.extend(1_u32.to_le_bytes());
    block.extend(6_u32.to_le_bytes());
    block.extend(0_u32.to_le_bytes()); // no directory follows
    block
}

pub fn png(picture: &GrayImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::NoFilter)
        .write_image(
            picture.as_raw(),
            picture.width(),
            picture.height(),
            image::ExtendedColorType::L8,
        )?;
    Ok(bytes)
}
