package org.kitei.maintenance.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.Role;
import org.kitei.maintenance.WorkReading;
import org.kitei.maintenance.WorkRecordSheet;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The record of one work, to be kept on paper. */
@Controller
@AllowedTo({Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER, Role.DIRECTOR, Role.AUDIT_MANAGER})
class WorkRecordPage {

    private final WorkReading works;
    private final WorkRecordSheet sheet;

    WorkRecordPage(WorkReading works, WorkRecordSheet sheet) {
        this.works = works;
        this.sheet = sheet;
    }

    @GetMapping("/maintenance/{id}/record.pdf")
    ResponseEntity<byte[]> record(@PathVariable UUID id) {
        var name = works.get(id).number() + ".pdf";
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(sheet.print(id));
    }
}
