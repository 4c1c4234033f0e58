package org.kitei.regulation;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Submissions extends Repository<Submission, UUID> {

    Submission save(Submission submission);
}
