package org.kitei.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AttachmentRecords extends Repository<Attachment, UUID> {

    /** Written at once, because its parts refer to it. */
    Attachment saveAndFlush(Attachment attachment);

    Optional<Attachment> findById(UUID id);

    List<Attachment> findByIdIn(Collection<UUID> ids);
}
