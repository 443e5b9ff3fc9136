//! Draws the icons from their SVG sources; what it writes is committed.
//!
//! `cargo run -p dekada-practice --features icons --bin draw-icons` reads `icons/dekada.svg` and
//! `icons/dekada-small.svg` and writes the pictures every desktop asks for beside them, and in
//! `icons/tray` the mark with none to ten of its dots filled.

use ico::{IconDir, IconDirEntry, IconImage, ResourceType};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Below this size the drawing fitted to the pixel grid is used.
const LARGE: u32 = 48;

fn main() -> Result<()> {
    let icons = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../icons");
    for (path, bytes) in drawn(&icons)? {
        if let Some(directory) = path.parent() {
            fs::create_dir_all(directory)?;
        }
        fs::write(&path, bytes)?;
    }
    Ok(())
}

/// Every file that is made from the sources, with its bytes.
fn drawn(icons: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>> {
    let large = fs::read_to_string(icons.join("dekada.svg"))?;
    let small = fs::read_to_string(icons.join("dekada-small.svg"))?;
    let draw = |size: u32| render(if size < LARGE { &small } else { &large }, size);

    let mut files = Vec::new();
    for (name, size) in [
        ("16x16.png", 16),
        ("32x32.png", 32),
        ("48x48.png", 48),
        ("64x64.png", 64),
        ("128x128.png", 128),
        ("128x128@2x.png", 256),
        ("256x256.png", 256),
        ("512x512.png", 512),
        ("icon.png", 512),
    ] {
        files.push((icons.join(name), draw(size)?));
    }
    files.push((icons.join("icon.ico"), windows(draw)?));
    files.push((icons.join("icon.icns"), mac(draw)?));
    for days in 0..=10 {
        let svg = tray(days)?;
        let tray = icons.join("tray");
        files.push((tray.join(format!("{days}.png")), render(&svg, 32)?));
        files.push((tray.join(format!("{days}@2x.png")), render(&svg, 64)?));
        files.push((tray.join(format!("{days}.svg")), svg.into_bytes()));
    }
    Ok(files)
}

fn render(svg: &str, size: u32) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let mut picture = Pixmap::new(size, size).ok_or("an icon has no pixels")?;
    let scale = size as f32 / tree.size().width();
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut picture.as_mut(),
    );
    Ok(picture.encode_png()?)
}

fn windows(draw: impl Fn(u32) -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    let mut icon = IconDir::new(ResourceType::Icon);
    for size in [16, 32, 48, 64, 256] {
        let image = IconImage::read_png(std::io::Cursor::new(draw(size)?))?;
        icon.add_entry(IconDirEntry::encode(&image)?);
    }
    let mut bytes = Vec::new();
    icon.write(&mut bytes)?;
    Ok(bytes)
}

/// An Apple icon is a list of PNGs, each behind a name and its length.
fn mac(draw: impl Fn(u32) -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    let mut body = Vec::new();
    for (name, size) in [
        (b"icp4", 16),
        (b"icp5", 32),
        (b"ic12", 64),
        (b"ic07", 128),
        (b"ic08", 256),
        (b"ic09", 512),
        (b"ic10", 1024),
    ] {
        let png = draw(size)?;
        body.extend(name);
        body.extend((u32::try_from(png.len())? + 8).to_be_bytes());
        body.extend(png);
    }
    let mut bytes = b"icns".to_vec();
    bytes.extend((u32::try_from(body.len())? + 8).to_be_bytes());
    bytes.extend(body);
    Ok(bytes)
}

/// The mark for a panel that may be light or dark: a day that has passed is a full dot, a day to
/// come a small pale one, so that the count shows in shape as well as in colour.
fn tray(days: u32) -> Result<String> {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\n  <g fill=\"#38a083\">\n",
    );
    let mut day = 0;
    for row in 0..4 {
        for place in 0..=row {
            day += 1;
            let (x, y) = (16 - 4 * row + 8 * place, 5 + 7 * row);
            let look = if day <= days {
                "r=\"3.25\""
            } else {
                "r=\"2\" opacity=\"0.8\""
            };
            writeln!(svg, "    <circle cx=\"{x}\" cy=\"{y}\" {look}/>")?;
        }
    }
    svg.push_str("  </g>\n</svg>\n");
    Ok(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_icons_are_what_the_sources_draw() {
        let icons = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../icons");
        for (path, bytes) in drawn(&icons).unwrap() {
            assert!(
                fs::read(&path).unwrap() == bytes,
                "{} is stale",
                path.display()
            );
        }
    }
}
