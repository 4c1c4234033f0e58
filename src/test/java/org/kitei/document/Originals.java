package org.kitei.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.kitei.text.ReadResult;
import org.kitei.text.RegulationText;
import org.kitei.text.TextReader;

/** The regulations of a hospital and a clinic, in the layouts that are met, and one of them as it was amended. */
final class Originals {

    private Originals() {
    }

    static ReadResult readOfAHospital() {
        return TextReader.read(plain("municipal-hospital.txt"));
    }

    static RegulationText ofAHospital() {
        return readOfAHospital().text();
    }

    static RegulationText ofAClinic() {
        return TextReader.read(plain("clinic.txt")).text();
    }

    /** Words changed, an article new, one deleted, a row of a table and a supplementary provision added. */
    static RegulationText amended() {
        return TextReader.read(plain("municipal-hospital.txt")
                .replace("副院長に行わせることができる", "副院長のうちから二人までに行わせることができる")
                .replace("特別監査　総括責任者が命じたとき", "特別監査　総括責任者又は病院長が命じたとき\n外部の監査　隔年")
                .replace("第2節　会議\n（委員会）", "（研修）\n第5条の3　運用担当者は、職員等に毎年一回以上研修を行う。\n第2節　会議\n（委員会）")
                .replaceAll("（作業の報告）\\n.*\\n", "")
                .replace("この規程は、令和元年六月一日から施行する。", "この規程は、令和元年六月一日から施行する。\n"
                        + "附則（令和八年十一月二十二日病院管理規程第五号）\nこの規程は、令和九年四月一日から施行する。")).text();
    }

    private static String plain(String name) {
        try (InputStream in = Originals.class.getResourceAsStream("/text/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
