package org.kitei.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.kitei.text.ReadResult;
import org.kitei.text.RegulationText;
import org.kitei.text.TextReader;

/** The regulations of two hospitals, in the layouts that are met, and one of them as it was amended. */
final class Originals {

    private Originals() {
    }

    static ReadResult readOfAPublicHospital() {
        return TextReader.read(plain("public-hospital.txt"));
    }

    static RegulationText ofAPublicHospital() {
        return readOfAPublicHospital().text();
    }

    static RegulationText ofAPrivateHospital() {
        return TextReader.read(plain("private-hospital.txt")).text();
    }

    /** Words changed, an article new, one deleted, a row of a table and a supplementary provision added. */
    static RegulationText amended() {
        return TextReader.read(plain("public-hospital.txt")
                .replace("別の職員を指名することができる", "別の職員のうちから二人まで指名することができる")
                .replace("臨時の監査　管理者が必要と認めるとき", "臨時の監査　管理者又は病院長が必要と認めるとき\n外部の監査　隔年")
                .replace("（設置）\n第6条", "（教育）\n第5条の3　運用責任者は、利用者に毎年一回以上研修を行う。\n第2節　委員会\n（設置）\n第6条")
                .replace("第2節　委員会\n（教育）", "（教育）")
                .replaceAll("（保守の報告）\\n.*\\n", "")
                .replace("この規程は、令和元年七月一日から施行する。", "この規程は、令和元年七月一日から施行する。\n"
                        + "附則（令和八年十一月二十二日病院管理規程第三号）\nこの規程は、令和九年四月一日から施行する。")).text();
    }

    private static String plain(String name) {
        try (InputStream in = Originals.class.getResourceAsStream("/text/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
