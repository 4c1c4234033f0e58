package org.kitei.acknowledgement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AcknowledgementRecords extends Repository<Acknowledgement, UUID> {

    Acknowledgement save(Acknowledgement acknowledgement);

    Optional<Acknowledgement> findById(UUID editionId);

    List<Acknowledgement> findByState(Acknowledgement.State state);

    List<Acknowledgement> findByRegulationIdOrderByEditionNumberDesc(UUID regulationId);
}
